using System.Text;
using Catalogue.Core.Imaging;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Imaging;

public sealed class PicturesTests : IDisposable
{
    private readonly Pictures _pictures = new();

    [Fact]
    public async Task Picture_ForPages_IsMadeInEachWidthAndNeverEnlarged()
    {
        (await WidthsAsync(1500)).ShouldBe([320, 640, 1280]);
        (await WidthsAsync(1280)).ShouldBe([320, 640, 1280]);
        (await WidthsAsync(500)).ShouldBe([320, 500]);
        (await WidthsAsync(100)).ShouldBe([100]);

        async Task<int[]> WidthsAsync(int width)
        {
            var copies = (await _pictures.PrepareAsync(Samples.Png(width, width / 2), PictureOptions.ForPages)).Value.Copies;
            foreach (var copy in copies)
            {
                var written = Picture.Read(copy.Bytes).Value;
                (written.Format, written.Width, written.Height).ShouldBe((PictureFormat.WebP, copy.Width, copy.Height));
                copy.Height.ShouldBe(copy.Width / 2);
            }

            return [.. copies.Select(copy => copy.Width)];
        }
    }

    [Fact]
    public async Task Picture_PreparedTwice_IsTheSameToTheLastByte()
    {
        var jpeg = await Samples.JpegAsync(700, 300);

        var first = (await _pictures.PrepareAsync(jpeg, PictureOptions.ForPages)).Value.Copies;
        var second = (await _pictures.PrepareAsync(jpeg, PictureOptions.ForPages)).Value.Copies;

        first.Select(copy => Convert.ToHexString(copy.Bytes.Span)).ShouldBe(second.Select(copy => Convert.ToHexString(copy.Bytes.Span)));
    }

    [Theory]
    [InlineData(PictureFormat.WebP)]
    [InlineData(PictureFormat.Jpeg)]
    public async Task Photograph_Prepared_SaysNothingOfWhereItWasTaken(PictureFormat format)
    {
        var photograph = Samples.WithExif(await Samples.JpegAsync(400, 200), orientation: 6);

        var written = Encoding.Latin1.GetString((await _pictures.PrepareAsync(photograph, new(format, [200]))).Value.Widest.Bytes.Span);

        Encoding.Latin1.GetString(photograph).ShouldContain("Fournil secret");
        foreach (var trace in (string[])["Exif", "EXIF", "Fournil", "II*\0", "ICC", "XMP", "http"]) written.ShouldNotContain(trace, Case.Sensitive);
    }

    /// <summary>6 is turned a quarter to the right: what is on the left goes to the top.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(6, 1)]
    [InlineData(8, 3)]
    public async Task Photograph_Prepared_IsUpright(ushort orientation, int quarterTurns)
    {
        var photograph = Samples.WithExif(await Samples.JpegOfAsync(Samples.RedThenBlue(64, 32)), orientation);

        var picture = Decoded.Of((await _pictures.PrepareAsync(photograph, PictureOptions.ForPages)).Value.Widest);

        (picture.Width, picture.Height).ShouldBe(quarterTurns % 2 == 0 ? (64, 32) : (32, 64));
        var middle = (Column: picture.Width / 2, Row: picture.Height / 2);
        var (red, blue) = quarterTurns switch
        {
            0 => (picture.At(4, middle.Row), picture.At(60, middle.Row)),
            1 => (picture.At(middle.Column, 4), picture.At(middle.Column, 60)),
            2 => (picture.At(60, middle.Row), picture.At(4, middle.Row)),
            _ => (picture.At(middle.Column, 60), picture.At(middle.Column, 4)),
        };
        red.Red.ShouldBeGreaterThan(200);
        red.Blue.ShouldBeLessThan(50);
        blue.Blue.ShouldBeGreaterThan(200);
        blue.Red.ShouldBeLessThan(50);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(8, 0)]
    [InlineData(8, 2)]
    [InlineData(16, 2)]
    [InlineData(8, 4)]
    [InlineData(8, 6)]
    [InlineData(16, 6)]
    public async Task Picture_OfAnyColours_IsWrittenInEachFormat(byte bitDepth, byte colour)
    {
        var bands = colour switch { 0 => 1, 2 => 3, 4 => 2, _ => 4 };
        var png = Samples.PngOf(24, 16, bitDepth, colour, Samples.Deflate(new byte[16 * (1 + 24 * bands * bitDepth / 8)]));

        foreach (var format in (PictureFormat[])[PictureFormat.WebP, PictureFormat.Jpeg])
            (await _pictures.PrepareAsync(png, new(format, [24]))).Value.Widest.Bytes.Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Document_ThatShowsThrough_IsOnWhite()
    {
        var invisible = Samples.PngOf(24, 16, bitDepth: 8, colour: 6, Samples.Deflate(new byte[16 * (1 + 24 * 4)]));

        var picture = Decoded.Of((await _pictures.PrepareAsync(invisible, PictureOptions.ForDocuments)).Value.Widest);

        picture.At(12, 8).ShouldBe((255, 255, 255));
    }

    /// <summary>Its parts follow each other; only decoding tells that its points are not all there.</summary>
    [Fact]
    public async Task Picture_WithFewerPointsThanItSays_IsRefused()
    {
        var cut = Samples.PngOf(100, 100, bitDepth: 8, colour: 2, Samples.Deflate(new byte[301 * 40]));

        Picture.Read(cut).Succeeded.ShouldBeTrue();
        (await _pictures.PrepareAsync(cut, PictureOptions.ForPages)).Refusal.ShouldBe(new PictureDamaged());
    }

    [Fact]
    public async Task Pictures_PreparedTogether_LeaveNothingBehind()
    {
        var (sound, damaged) = (Samples.Png(600, 400), Samples.PngOf(100, 100, bitDepth: 8, colour: 2, [1, 2, 3]));
        await _pictures.PrepareAsync(sound, PictureOptions.ForPages);
        var before = Decoded.HeldBytes;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
        {
            using var own = new Pictures();
            (await own.PrepareAsync(number % 2 == 0 ? sound : damaged, PictureOptions.ForPages)).Succeeded.ShouldBe(number % 2 == 0);
        })));

        Decoded.HeldBytes.ShouldBeLessThanOrEqualTo(before + 1_000_000);
    }

    /// <summary>A picture of which some bytes were changed is decoded or refused, and nothing else.</summary>
    [Fact]
    public async Task Picture_WithBytesChanged_NeverThrows()
    {
        var samples = new[] { Samples.Png(30, 20), await Samples.JpegAsync(30, 20), await Samples.WebPAsync(30, 20) };

        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), changes =>
        {
            foreach (var sample in samples)
            {
                var prepared = _pictures.PrepareAsync(Samples.Changed(sample, changes), PictureOptions.ForPages).GetAwaiter().GetResult();
                (prepared.Succeeded || prepared.Refusal.Sentence.Length > 0).ShouldBeTrue();
            }
        }).QuickCheckThrowOnFailure();
    }

    public void Dispose() => _pictures.Dispose();
}
