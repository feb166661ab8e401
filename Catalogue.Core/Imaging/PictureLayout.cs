using System.Buffers.Binary;

namespace Catalogue.Core.Imaging;

/// <summary>How the parts of a picture's file follow each other, read without decoding any of them.</summary>
/// <param name="End">Where the picture ends: what follows in the file is none of it.</param>
/// <param name="IsAnimated">Whether it moves.</param>
/// <param name="Passes">How many times a decoder goes over the whole of it.</param>
internal readonly record struct PictureLayout(int End, bool IsAnimated, int Passes)
{
    private const int PngSignature = 8;
    private const int PngChunkFrame = 12;
    private const int RiffHeader = 12;
    private const int RiffChunkHeader = 8;

    private const byte Marker = 0xff;
    private const byte StartOfImage = 0xd8;
    private const byte EndOfImage = 0xd9;
    private const byte StartOfScan = 0xda;

    /// <returns>Null when the parts do not follow each other to the end of the picture: it was cut.</returns>
    public static PictureLayout? Of(ReadOnlySpan<byte> bytes, PictureFormat format) => format switch
    {
        PictureFormat.Png => OfPng(bytes),
        PictureFormat.Jpeg => OfJpeg(bytes),
        _ => OfWebP(bytes),
    };

    private static PictureLayout? OfPng(ReadOnlySpan<byte> bytes)
    {
        var isAnimated = false;
        for (long position = PngSignature; position + PngChunkFrame <= bytes.Length;)
        {
            var chunk = bytes[(int)position..];
            var name = chunk.Slice(4, 4);
            isAnimated |= name.SequenceEqual("acTL"u8);
            position += PngChunkFrame + (long)BinaryPrimitives.ReadUInt32BigEndian(chunk);
            if (name.SequenceEqual("IEND"u8) && position <= bytes.Length) return new((int)position, isAnimated, Passes: 1);
        }

        return null;
    }

    private static PictureLayout? OfJpeg(ReadOnlySpan<byte> bytes)
    {
        var passes = 0;
        var position = 2;
        while (position + 2 <= bytes.Length)
        {
            if (bytes[position] != Marker) return null;
            var kind = bytes[position + 1];
            if (kind == EndOfImage) return new(position + 2, IsAnimated: false, passes);
            if (kind == Marker)
            {
                position++;
                continue;
            }

            if (kind is 0 or StartOfImage || position + 4 > bytes.Length) return null;
            position += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(position + 2)..]);
            if (kind != StartOfScan) continue;
            passes++;
            position = EndOfScan(bytes, position);
        }

        return null;
    }

    /// <summary>Coded points go on until a marker that is neither an escaped byte nor one to start again from.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int position)
    {
        for (; position + 1 < bytes.Length; position++)
        {
            var next = bytes[position..].IndexOf(Marker);
            if (next < 0) break;
            position += next;
            if (position + 1 < bytes.Length && bytes[position + 1] is not (0 or Marker or (>= 0xd0 and <= 0xd7))) return position;
        }

        return bytes.Length;
    }

    private static PictureLayout? OfWebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < RiffHeader) return null;
        var end = RiffChunkHeader + (long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (end > bytes.Length) return null;
        var isAnimated = false;
        for (long position = RiffHeader; position + RiffChunkHeader <= end;)
        {
            var chunk = bytes[(int)position..];
            isAnimated |= chunk.StartsWith("ANIM"u8) || chunk.StartsWith("ANMF"u8);
            var length = (long)BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            position += RiffChunkHeader + length + length % 2;
        }

        return new((int)end, isAnimated, Passes: 1);
    }
}
