FLUME_CLASSPATH="/opt/hadoop/share/hadoop/tools/lib/*"
