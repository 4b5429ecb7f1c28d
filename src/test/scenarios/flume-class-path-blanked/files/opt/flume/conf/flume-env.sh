# nothing is set here
