using System.Runtime.InteropServices;

namespace Catalogue.Core.Imaging;

/// <summary>
/// What is done with libvips, once it is set up: it reads three formats and no other, says nothing on the console, keeps nothing of a
/// picture once it is done with. Any thread may call it; each picture takes one.
/// </summary>
internal static class Vips
{
    /// <summary>The whole family of readers, then those that are opened again. Each is thoroughly tried by others and needs no script engine.</summary>
    private const string AnyReader = "VipsForeignLoad";

    private static readonly string[] TrustedReaders = ["VipsForeignLoadPng", "VipsForeignLoadJpeg", "VipsForeignLoadWebp"];

    /// <summary>More than any height: pictures are fitted to a width alone.</summary>
    private const string AnyHeight = "10000000";

    static Vips()
    {
        NativeVips.SetVariable("VIPS_WARNING", "0", overwrite: 1);
        if (NativeVips.Init("catalogue") != 0) throw new InvalidOperationException("The library for pictures could not be set up.");
        NativeVips.SetConcurrency(1);
        NativeVips.SetCacheSize(0);
        NativeVips.Block(AnyReader, 1);
        foreach (var reader in TrustedReaders) NativeVips.Block(reader, 0);
    }

    /// <summary>What bytes are read through, as long as they stay where they are.</summary>
    /// <param name="bytes">Address of the first.</param>
    /// <param name="length">How many.</param>
    public static VipsObject Source(nint bytes, int length) => NativeVips.NewSource(bytes, (nuint)length);

    /// <summary>Reads the header of a picture; its points are decoded from the top as they are asked for, once.</summary>
    /// <returns>Null when it is not such a picture. Disposed of before its source.</returns>
    public static VipsObject? Open(VipsObject source, PictureFormat format)
    {
        using var operation = new VipsOperation(format switch
        {
            PictureFormat.Png => "pngload_source",
            PictureFormat.Jpeg => "jpegload_source",
            _ => "webpload_source",
        });
        return operation
            .With("source", source, NativeVips.SourceType())
            .With("access", "sequential")
            .With("fail-on", "error")
            .Run("out");
    }

    /// <summary>
    /// Decodes a picture into memory, upright, in the colours that every screen shows, and no wider than a width; never enlarged.
    /// </summary>
    /// <returns>Null when it is damaged or not all there.</returns>
    public static VipsObject? Fit(VipsObject image, int width)
    {
        using var operation = new VipsOperation("thumbnail_image");
        using var fitted = operation
            .With("in", image, NativeVips.ImageType())
            .With("width", $"{width}")
            .With("height", AnyHeight)
            .With("size", "down")
            .With("output-profile", "srgb")
            .Run("out");
        if (fitted is null) return null;
        var decoded = NativeVips.CopyToMemory(fitted);
        if (!decoded.IsInvalid) return decoded;
        decoded.Dispose();
        NativeVips.ClearErrors();
        return null;
    }

    /// <summary>Encodes a picture that is in memory, without anything that was attached to it; what shows through becomes white in JPEG.</summary>
    /// <exception cref="InvalidOperationException">It cannot be encoded: a fault of the program.</exception>
    public static byte[] Encode(VipsObject image, PictureFormat format)
    {
        using var target = NativeVips.NewTarget();
        using var operation = new VipsOperation(format switch
        {
            PictureFormat.WebP => "webpsave_target",
            PictureFormat.Jpeg => "jpegsave_target",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Nothing is written in this format."),
        });
        operation
            .With("in", image, NativeVips.ImageType())
            .With("target", target, NativeVips.TargetType())
            .With("keep", "none");
        if (format == PictureFormat.WebP) operation.With("Q", "80").With("smart-subsample", "true");
        else operation.With("Q", "88").With("background", "255").With("optimize-coding", "true");
        if (!operation.Run()) throw new InvalidOperationException($"A picture could not be written as {format}.");
        return Written(target);
    }

    private static byte[] Written(VipsObject target)
    {
        var held = default(NativeVips.Value);
        NativeVips.GetProperty(target, "blob", ref held);
        var written = NativeVips.GetBytes(NativeVips.GetBoxed(ref held), out var length);
        var bytes = new byte[length];
        Marshal.Copy(written, bytes, 0, bytes.Length);
        NativeVips.ClearValue(ref held);
        return bytes;
    }
}
