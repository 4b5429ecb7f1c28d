package dev.whoami.e2e;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.NodeList;

/** A small PNG: of at most 64 colors, and with a note of what it was drawn from. */
final class PngPicture {
  private static final String STANDARD = "javax_imageio_1.0";
  private static final String NOTE = "Source";
  private static final int COLORS = 64;

  private PngPicture() {}

  static void write(BufferedImage picture, String note, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    BufferedImage small = withFewColors(picture);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(small), null);
    metadata.mergeTree(STANDARD, tree(note));
    // The stream would leave the end of a longer file as it is.
    Files.deleteIfExists(file);
    try (ImageOutputStream to = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(to);
      writer.write(new IIOImage(small, List.of(), metadata));
    } finally {
      writer.dispose();
    }
  }

  private static IIOMetadataNode tree(String note) {
    IIOMetadataNode entry = new IIOMetadataNode("TextEntry");
    entry.setAttribute("keyword", NOTE);
    entry.setAttribute("value", note);
    entry.setAttribute("encoding", "ISO-8859-1");
    entry.setAttribute("language", "en");
    entry.setAttribute("compression", "none");
    IIOMetadataNode text = new IIOMetadataNode("Text");
    text.appendChild(entry);
    IIOMetadataNode root = new IIOMetadataNode(STANDARD);
    root.appendChild(text);
    return root;
  }

  /** What the picture was drawn from; empty where it does not say so. */
  static String note(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream from = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(from);
      IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(STANDARD);
      NodeList entries = root.getElementsByTagName("TextEntry");
      for (int i = 0; i < entries.getLength(); i++) {
        IIOMetadataNode entry = (IIOMetadataNode) entries.item(i);
        if (entry.getAttribute("keyword").equals(NOTE)) {
          return entry.getAttribute("value");
        }
      }
      return "";
    } finally {
      reader.dispose();
    }
  }

  /** With its most frequent colors; each other one becomes the nearest of these. */
  private static BufferedImage withFewColors(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    Map<Integer, Integer> frequency = new HashMap<>();
    for (int each : pixels) {
      frequency.merge(each, 1, Integer::sum);
    }
    int[] palette =
        frequency.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(COLORS)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    Map<Integer, Integer> places = new HashMap<>();
    IndexColorModel colors =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colors);
    for (int i = 0; i < pixels.length; i++) {
      int place = places.computeIfAbsent(pixels[i], color -> nearest(color, palette));
      small.getRaster().setSample(i % width, i / width, 0, place);
    }
    return small;
  }

  private static int nearest(int color, int[] palette) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(color, palette[i]) < distance(color, palette[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int difference = (one >> shift & 255) - (other >> shift & 255);
      sum += difference * difference;
    }
    return sum;
  }
}
