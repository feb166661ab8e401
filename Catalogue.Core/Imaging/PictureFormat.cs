namespace Catalogue.Core.Imaging;

/// <summary>The formats of pictures that are taken in. No other is ever given to a decoder.</summary>
public enum PictureFormat
{
    Png,
    Jpeg,
    WebP,
}

public static class PictureFormats
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    private static ReadOnlySpan<byte> JpegStart => [0xff, 0xd8, 0xff];

    /// <summary>Bytes from the beginning of a WebP picture to the name of its format.</summary>
    private const int WebPName = 8;

    /// <summary>The format that the first bytes are of, whatever the file is called; null when it is none of ours.</summary>
    public static PictureFormat? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith(PngSignature) => PictureFormat.Png,
        _ when bytes.StartsWith(JpegStart) => PictureFormat.Jpeg,
        _ when bytes.StartsWith("RIFF"u8) && bytes.Length > WebPName && bytes[WebPName..].StartsWith("WEBP"u8) => PictureFormat.WebP,
        _ => null,
    };
}
