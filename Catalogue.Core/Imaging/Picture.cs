using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Imaging;

/// <summary>What a picture is, as its header says.</summary>
/// <param name="Format">The format of its bytes, whatever its name says.</param>
/// <param name="Width">Points across, once upright.</param>
/// <param name="Height">Points down, once upright.</param>
/// <param name="End">How many of the bytes are the picture's; what follows them is something else.</param>
public sealed record PictureInfo(PictureFormat Format, int Width, int Height, int End);

/// <summary>A picture somebody sent, opened and found fit to be decoded; nothing of it is decoded before.</summary>
public sealed class Picture : IDisposable
{
    /// <summary>Points of a picture at most: what a telephone takes, and 240 MB at the worst while it is decoded.</summary>
    public const int MostPoints = 40_000_000;

    /// <summary>Points of a side at most: the WebP format holds little more.</summary>
    public const int LongestSide = 16_000;

    /// <summary>Passes over a picture at most; those that appear by degrees have about ten.</summary>
    private const int MostPasses = 50;

    private readonly MemoryHandle _pin;
    private readonly VipsObject _source;

    private Picture(MemoryHandle pin, VipsObject source, VipsObject image, PictureInfo info) =>
        (_pin, _source, Image, Info) = (pin, source, image, info);

    public PictureInfo Info { get; }

    /// <summary>Its points, decoded as they are asked for, once.</summary>
    internal VipsObject Image { get; }

    /// <summary>Reads what a picture is, without decoding it.</summary>
    /// <returns>
    /// Refused with <see cref="NotAPicture"/>, <see cref="PictureTooLarge"/>, <see cref="PictureAnimated"/> or <see cref="PictureDamaged"/>.
    /// </returns>
    public static Result<PictureInfo> Read(ReadOnlyMemory<byte> bytes)
    {
        var opened = Open(bytes);
        if (!opened.Succeeded) return opened.Refusal;
        using var picture = opened.Value;
        return picture.Info;
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The picture disposes of what it is made of; so do the refusals.")]
    internal static Result<Picture> Open(ReadOnlyMemory<byte> bytes)
    {
        if (PictureFormats.Of(bytes.Span) is not { } format) return new NotAPicture();
        var pin = bytes.Pin();
        var source = Vips.Source(AddressOf(pin), bytes.Length);
        var image = Vips.Open(source, format);
        var read = image is null ? new PictureDamaged() : Describe(image, bytes.Span, format);
        if (read.Succeeded) return new Picture(pin, source, image!, read.Value);
        image?.Dispose();
        source.Dispose();
        pin.Dispose();
        return read.Refusal;
    }

    public void Dispose()
    {
        Image.Dispose();
        _source.Dispose();
        _pin.Dispose();
    }

    private static Result<PictureInfo> Describe(VipsObject image, ReadOnlySpan<byte> bytes, PictureFormat format)
    {
        var (width, height) = (NativeVips.GetWidth(image), NativeVips.GetHeight(image));
        if (width > LongestSide || height > LongestSide || (long)width * height > MostPoints) return new PictureTooLarge(width, height);
        if (PictureLayout.Of(bytes, format) is not { Passes: <= MostPasses } layout) return new PictureDamaged();
        if (layout.IsAnimated || NativeVips.GetPages(image) > 1) return new PictureAnimated();
        if (NativeVips.IsOnItsSide(image) != 0) (width, height) = (height, width);
        return new PictureInfo(format, width, height, layout.End);
    }

    private static unsafe nint AddressOf(MemoryHandle pin) => (nint)pin.Pointer;
}
