using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Catalogue.Core.Imaging;

namespace Catalogue.Tests.Imaging;

/// <summary>Pictures made by hand, so that each byte of them is known.</summary>
internal static class Samples
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    private static readonly Pictures Encoder = new();

    /// <summary>A picture in colours that change from point to point.</summary>
    public static byte[] Png(int width, int height, byte bitDepth = 8)
    {
        var step = 3 * bitDepth / 8;
        var rows = new byte[height * (1 + width * step)];
        for (var row = 0; row < height; row++)
        {
            var at = row * (1 + width * step) + 1;
            for (var i = 0; i < width * step; i++) rows[at + i] = (byte)(row * 7 + i * 13);
        }

        return PngOf(width, height, bitDepth, colour: 2, Deflate(rows));
    }

    /// <summary>A picture that is red on its left half and blue on the other.</summary>
    public static byte[] RedThenBlue(int width, int height)
    {
        var rows = new byte[height * (1 + width * 3)];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
                rows[row * (1 + width * 3) + 1 + column * 3 + (column < width / 2 ? 0 : 2)] = 255;
        }

        return PngOf(width, height, bitDepth: 8, colour: 2, Deflate(rows));
    }

    /// <summary>A picture whose header says how large it is, whatever there is to decode.</summary>
    public static byte[] PngOf(int width, int height, byte bitDepth, byte colour, byte[] data, params (string Name, byte[] Content)[] extra)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (bitDepth, colour);
        return
        [
            .. PngSignature, .. Chunk("IHDR", header), .. extra.SelectMany(one => Chunk(one.Name, one.Content)), .. Chunk("IDAT", data),
            .. Chunk("IEND", []),
        ];
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var deflater = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true)) deflater.Write(bytes);
        return output.ToArray();
    }

    public static async Task<byte[]> JpegAsync(int width, int height) => await JpegOfAsync(Png(width, height));

    public static async Task<byte[]> JpegOfAsync(byte[] png) => await EncodeAsync(png, PictureFormat.Jpeg);

    public static async Task<byte[]> WebPAsync(int width, int height) => await EncodeAsync(Png(width, height), PictureFormat.WebP);

    /// <summary>The same with what cameras attach: how it was held, where it was taken (45° N, 3° E), and a text.</summary>
    /// <param name="jpeg">The picture.</param>
    /// <param name="orientation">1 to 8, as EXIF numbers them; 6 is to be turned a quarter to the right.</param>
    public static byte[] WithExif(byte[] jpeg, ushort orientation)
    {
        // Little-endian TIFF: a directory of two entries (orientation, where the position is), then that of the position.
        var tiff = new List<byte>();
        tiff.AddRange("II*\0"u8);
        Add(tiff, 8u);
        Add(tiff, (ushort)2);
        Entry(tiff, 0x0112, type: 3, count: 1, orientation);
        Entry(tiff, 0x8825, type: 4, count: 1, 38);
        Add(tiff, 0u);
        Add(tiff, (ushort)2);
        Entry(tiff, 1, type: 2, count: 2, 'N');
        Entry(tiff, 2, type: 5, count: 3, 68);
        Add(tiff, 0u);
        foreach (var number in (uint[])[45, 1, 2, 1, 37, 1]) Add(tiff, number);
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        byte[] comment = [.. "Fournil secret"u8];
        return [.. jpeg[..2], .. Segment(0xe1, exif), .. Segment(0xfe, comment), .. jpeg[2..]];
    }

    /// <summary>The same with some bytes replaced: one where each pair of those given says, by the other of the pair.</summary>
    public static byte[] Changed(byte[] sample, byte[] changes)
    {
        var changed = sample.ToArray();
        for (var i = 0; i + 1 < changes.Length; i += 2) changed[(changes[i] * 7919 + i) % changed.Length] = changes[i + 1];
        return changed;
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Crc(named));
        return chunk;
    }

    private static async Task<byte[]> EncodeAsync(byte[] png, PictureFormat format) =>
        (await Encoder.PrepareAsync(png, new PictureOptions(format, [Picture.LongestSide]))).Value.Widest.Bytes.ToArray();

    private static byte[] Segment(byte marker, byte[] content) =>
        [0xff, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static void Entry(List<byte> tiff, ushort tag, ushort type, uint count, uint value)
    {
        Add(tiff, tag);
        Add(tiff, type);
        Add(tiff, count);
        Add(tiff, value);
    }

    private static void Add(List<byte> tiff, ushort number) => tiff.AddRange([(byte)number, (byte)(number >> 8)]);

    private static void Add(List<byte> tiff, uint number)
    {
        Add(tiff, (ushort)number);
        Add(tiff, (ushort)(number >> 16));
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
        }

        return ~crc;
    }
}
