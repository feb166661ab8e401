using System.Buffers.Binary;
using System.Text;

namespace Catalogue.Core.Documents;

/// <summary>Finds what would make another program take a file for something else than it is.</summary>
internal static class HiddenFile
{
    /// <summary>How far into a file programs look for what it is.</summary>
    private const int SniffedLength = 1024;

    private const int ZipEndLength = 22;
    private const int ZipLongestComment = 0xffff;
    private const int ZipDirectorySize = 12;
    private const int ZipCommentLength = 20;

    private static readonly byte[][] Beginnings =
    [
        [.. "PK\u0003\u0004"u8], [.. "PK\u0005\u0006"u8], [.. "%PDF-"u8], [.. "Rar!\u001a"u8], [.. "7z"u8, 0xbc, 0xaf], [.. "\u007fELF"u8],
        [.. "MZ"u8], [.. "#!"u8], [.. "\u001f"u8, 0x8b],
    ];

    private static readonly byte[][] Markup =
    [
        [.. "<!doctype"u8], [.. "<html"u8], [.. "<head"u8], [.. "<body"u8], [.. "<script"u8], [.. "<svg"u8], [.. "<iframe"u8], [.. "<img"u8],
        [.. "<?php"u8], [.. "javascript:"u8],
    ];

    /// <summary>Whether something else is written where browsers look for what a file is.</summary>
    public static bool IsInBeginningOf(ReadOnlySpan<byte> bytes)
    {
        var sniffed = bytes[..Math.Min(bytes.Length, SniffedLength)];
        for (var at = 0; at < sniffed.Length; at++)
        {
            foreach (var mark in Markup)
            {
                if (sniffed.Length - at >= mark.Length && Ascii.EqualsIgnoreCase(sniffed.Slice(at, mark.Length), mark)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether programs that open archives, and look for them from the end, would open it.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Max(0, bytes.Length - ZipEndLength - ZipLongestComment);
        var tail = bytes[first..];
        for (var at = tail.LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail[..at].LastIndexOf("PK\u0005\u0006"u8))
        {
            if (at + ZipEndLength > tail.Length) continue;
            var comment = BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + ZipCommentLength)..]);
            var directory = first + at - BinaryPrimitives.ReadUInt32LittleEndian(tail[(at + ZipDirectorySize)..]);
            if (at + ZipEndLength + comment == tail.Length) return true;
            if (directory >= 0 && bytes[(int)directory..].StartsWith("PK"u8)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether what follows the end of a picture is a file of another kind. Telephones add a moving picture or notes of their own
    /// there, which are left out with the rest: only what nobody's telephone writes is refused.
    /// </summary>
    public static bool IsAfterPicture(ReadOnlySpan<byte> tail)
    {
        var trimmed = tail.TrimStart([(byte)0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']);
        foreach (var beginning in Beginnings)
        {
            if (trimmed.StartsWith(beginning)) return true;
        }

        return trimmed.IndexOf("%PDF-"u8) >= 0 || IsInBeginningOf(trimmed);
    }
}
