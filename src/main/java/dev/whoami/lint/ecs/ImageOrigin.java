package dev.whoami.lint.ecs;

import dev.whoami.lint.model.container.KnownImage;
import dev.whoami.lint.value.Node;
import java.util.regex.Pattern;

/** Whether an image certainly comes from a private repository of ECR, also if its name is open. */
final class ImageOrigin {
  /** The account or the Region may be a hole in the text. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\d{12}|[^\\p{ASCII}]{4})\\.dkr[.-]ecr[.-].*");

  private static final Pattern REPOSITORY =
      Pattern.compile("(?:.*\\.)?(?:data\\.)?aws_ecr_(?:repository|image)\\.[^.]+.*");

  private ImageOrigin() {}

  static boolean isPrivateEcr(Node image) {
    return KnownImage.isPrivateEcr(image.text())
        || ADDRESS.matcher(image.template()).matches()
        || beginsWithRepository(image);
  }

  /** As "${aws_ecr_repository.app.repository_url}:latest" or only the repository's URL. */
  private static boolean beginsWithRepository(Node image) {
    boolean isHole = !image.template().isEmpty() && image.template().charAt(0) > '\u007f';
    String first =
        isHole && !image.holes().isEmpty()
            ? image.holes().get(0)
            : image.references().size() == 1 ? image.references().get(0) : "";
    return image.isUnknown() && REPOSITORY.matcher(first).matches();
  }
}
