using Catalogue.Core.Imaging;
using Catalogue.Core.Shared;

namespace Catalogue.Tests.Imaging;

public sealed class PictureTests
{
    [Fact]
    public async Task Picture_OfEachFormat_IsReadByItsContent()
    {
        Read(Samples.Png(40, 20)).ShouldBe((PictureFormat.Png, 40, 20));
        Read(await Samples.JpegAsync(40, 20)).ShouldBe((PictureFormat.Jpeg, 40, 20));
        Read(await Samples.WebPAsync(40, 20)).ShouldBe((PictureFormat.WebP, 40, 20));

        static (PictureFormat, int, int) Read(byte[] bytes) =>
            Picture.Read(bytes).Value is var info && info.End == bytes.Length ? (info.Format, info.Width, info.Height) : default;
    }

    [Theory]
    [InlineData(1, 40, 20)]
    [InlineData(3, 40, 20)]
    [InlineData(6, 20, 40)]
    [InlineData(8, 20, 40)]
    public async Task Picture_HeldOnItsSide_HasTheSizeItIsSeenIn(ushort orientation, int width, int height)
    {
        var info = Picture.Read(Samples.WithExif(await Samples.JpegAsync(40, 20), orientation)).Value;

        (info.Width, info.Height).ShouldBe((width, height));
    }

    /// <summary>What stands for its points is no such thing: had any been decoded, it would be refused as damaged.</summary>
    [Theory]
    [InlineData(30_000, 30_000)]
    [InlineData(6_325, 6_325)]
    [InlineData(16_001, 1)]
    [InlineData(1, 16_001)]
    public void Picture_TooLarge_IsRefusedBeforeAnythingIsDecoded(int width, int height)
    {
        var bomb = Samples.PngOf(width, height, bitDepth: 1, colour: 0, new byte[2_000]);

        Picture.Read(bomb).Refusal.ShouldBe(new PictureTooLarge(width, height));
    }

    /// <summary>A real one: 30,000 points by 30,000, all there, in a hundred thousand bytes.</summary>
    [Fact]
    public void Bomb_OfZeros_IsRefusedWithASentence()
    {
        var rows = new byte[30_000 / 8 + 1];
        using var output = new MemoryStream();
        using (var deflater = new System.IO.Compression.ZLibStream(output, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var row = 0; row < 30_000; row++) deflater.Write(rows);
        }

        var refusal = Picture.Read(Samples.PngOf(30_000, 30_000, bitDepth: 1, colour: 0, output.ToArray())).Refusal.ShouldNotBeNull();

        refusal.Sentence.ShouldStartWith("Cette image fait 30\u202f000 points sur 30\u202f000\u00a0: réduisez-la à 40\u00a0millions de points");
    }

    [Fact]
    public async Task Picture_CutAnywhere_IsRefused()
    {
        foreach (var bytes in (byte[][])[Samples.Png(40, 20), await Samples.JpegAsync(40, 20), await Samples.WebPAsync(40, 20)])
        {
            for (var length = 3; length < bytes.Length; length++)
                Picture.Read(bytes.AsMemory(0, length)).Refusal.ShouldBeAssignableTo<Refusal>($"{length} of {bytes.Length}");
        }
    }

    [Fact]
    public void Picture_ThatMoves_IsRefused()
    {
        var png = Samples.PngOf(
            8, 8, bitDepth: 8, colour: 0, Samples.Deflate(new byte[8 * 9]), ("acTL", [0, 0, 0, 2, 0, 0, 0, 0]));

        Picture.Read(png).Refusal.ShouldBe(new PictureAnimated());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<?xml version='1.0'?><svg/>")]
    [InlineData("GIF89a\u0001\0\u0001\0\0\0\0;")]
    [InlineData("<!doctype html><title>.png</title>")]
    [InlineData("II*\0")]
    [InlineData("P6 1 1 255 abc")]
    [InlineData("%PDF-1.7")]
    public void File_ThatIsNoPicture_IsNotGivenToAnyDecoder(string text) =>
        Picture.Read(System.Text.Encoding.Latin1.GetBytes(text)).Refusal.ShouldBe(new NotAPicture());

    [Fact]
    public void Picture_DecodedWithoutEnd_IsRefused()
    {
        byte[] scan = [0xff, 0xda, 0, 2, 0x11];
        byte[] jpeg = [0xff, 0xd8, .. Enumerable.Repeat(scan, 60).SelectMany(one => one), 0xff, 0xd9];

        Picture.Read(jpeg).Refusal.ShouldBe(new PictureDamaged());
        PictureLayout.Of(jpeg, PictureFormat.Jpeg).ShouldBe(new PictureLayout(jpeg.Length, IsAnimated: false, Passes: 60));
    }
}
