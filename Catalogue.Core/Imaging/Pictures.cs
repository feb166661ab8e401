using Catalogue.Core.Shared;

namespace Catalogue.Core.Imaging;

/// <summary>What is made of a picture.</summary>
/// <param name="Format">The format written: WebP, or JPEG.</param>
/// <param name="Widths">Points across of the copies; a picture is never enlarged.</param>
public sealed record PictureOptions(PictureFormat Format, IReadOnlyList<int> Widths)
{
    /// <summary>For a page: browsers choose the width that suits a screen. All have read WebP since 2020.</summary>
    public static PictureOptions ForPages { get; } = new(PictureFormat.WebP, [320, 640, 1280]);

    /// <summary>For a document that somebody photographed or scanned: JPEG, which everything opens, at 300 points an inch of a page laid flat.</summary>
    public static PictureOptions ForDocuments { get; } = new(PictureFormat.Jpeg, [3508]);
}

/// <summary>A picture that the site wrote itself, and nothing else: no place, no date, no camera, no comment of the one it comes from.</summary>
public sealed class PreparedPicture
{
    internal PreparedPicture(PictureFormat format, int width, int height, byte[] bytes) =>
        (Format, Width, Height, Bytes) = (format, width, height, bytes);

    public PictureFormat Format { get; }

    public int Width { get; }

    public int Height { get; }

    public ReadOnlyMemory<byte> Bytes { get; }
}

/// <summary>The copies of one picture, from the narrowest.</summary>
public sealed record PictureSet(IReadOnlyList<PreparedPicture> Copies)
{
    public PreparedPicture Widest => Copies[^1];
}

/// <summary>
/// Makes pictures that may be shown out of those that people send: decoded whole, put upright, brought to the colours of screens,
/// resized and written anew. One at a time on a node, which bounds the memory they take; the others wait their turn.
/// </summary>
public sealed class Pictures : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The same bytes and options always give the same pictures.</summary>
    /// <returns>
    /// One copy for each width; where the picture is narrower than the widest, its own width is the last. Refused as
    /// <see cref="Picture.Read"/> refuses, and with <see cref="PictureDamaged"/> where decoding fails anywhere.
    /// </returns>
    public async Task<Result<PictureSet>> PrepareAsync(
        ReadOnlyMemory<byte> bytes, PictureOptions options, CancellationToken cancellation = default)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Prepare(bytes, options), cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static Result<PictureSet> Prepare(ReadOnlyMemory<byte> bytes, PictureOptions options)
    {
        var opened = Picture.Open(bytes);
        if (!opened.Succeeded) return opened.Refusal;
        using var picture = opened.Value;
        var widest = Math.Min(options.Widths.Max(), picture.Info.Width);
        // The only pass over what was sent; narrower copies are made from this one.
        using var image = Vips.Fit(picture.Image, widest);
        if (image is null) return new PictureDamaged();

        List<PreparedPicture> prepared = [];
        foreach (var width in options.Widths.Where(width => width < widest).Order())
        {
            using var narrower = Vips.Fit(image, width) ?? throw new InvalidOperationException("A decoded picture could not be resized.");
            prepared.Add(Write(narrower, options.Format));
        }

        prepared.Add(Write(image, options.Format));
        return new PictureSet(prepared);
    }

    private static PreparedPicture Write(VipsObject image, PictureFormat format) =>
        new(format, NativeVips.GetWidth(image), NativeVips.GetHeight(image), Vips.Encode(image, format));
}
