using System.Runtime.InteropServices;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Documents.Pdf;

/// <summary>
/// Whether a PDF is only to be read. Programs differ in how they find their way in a damaged or cunning file: this one follows none
/// of its tables, and reads whatever looks like an object, wherever it stands.
/// </summary>
internal static class PdfInspection
{
    /// <summary>
    /// How many times the length of the file may be read: objects that never end are read again from each beginning.
    /// </summary>
    private const int MostPasses = 4;

    /// <summary>Bytes that may be read in any case, however short the file.</summary>
    private const int LeastRead = 64 * 1024;

    /// <returns>
    /// Refused with <see cref="FileHidesAnother"/>, <see cref="PdfEncrypted"/>, <see cref="PdfActs"/> or <see cref="PdfUnreadable"/>.
    /// </returns>
    public static Result Inspect(ReadOnlyMemory<byte> document)
    {
        var bytes = document.Span;
        if (!bytes.StartsWith("%PDF-"u8) || HiddenFile.IsInBeginningOf(bytes)) return new FileHidesAnother();
        if (EndOf(bytes) is not { } end) return new PdfUnreadable();
        if (bytes[end..].ContainsAnyExcept([(byte)0, (byte)'\t', (byte)'\n', (byte)'\f', (byte)'\r', (byte)' ', (byte)0x1a]))
            return new FileHidesAnother();

        HashSet<string> names = new(StringComparer.Ordinal);
        List<(int Start, IReadOnlyCollection<string> Names)> objectStreams = [];
        if (!ReadObjects(bytes, names, objectStreams)) return new PdfUnreadable();
        if (names.Contains(PdfNames.Encrypt)) return new PdfEncrypted();
        if (FirstAct(names) is { } act) return new PdfActs(act);

        var expansion = new PdfObjectStream();
        ArraySegment<byte> readable = MemoryMarshal.TryGetArray(document, out var array) ? array : document.ToArray();
        foreach (var (start, owner) in objectStreams)
        {
            if (expansion.Names(readable, start, owner) is not { } compressed) return new PdfUnreadable();
            if (FirstAct(compressed) is { } hidden) return new PdfActs(hidden);
        }

        return Result.Done;
    }

    /// <summary>Behind the last « %%EOF »; null when there is none.</summary>
    private static int? EndOf(ReadOnlySpan<byte> bytes)
    {
        var mark = "%%EOF"u8;
        var last = bytes.LastIndexOf(mark);
        return last < 0 ? null : last + mark.Length;
    }

    private static PdfAct? FirstAct(IReadOnlyCollection<string> names) =>
        names.Select(PdfNames.ActOf).Where(act => act is not null).Order().FirstOrDefault();

    /// <returns>False when there is no object, or when reading them all would have no end.</returns>
    private static bool ReadObjects(
        ReadOnlySpan<byte> bytes, HashSet<string> names, List<(int Start, IReadOnlyCollection<string> Names)> objectStreams)
    {
        var hasAny = false;
        var budget = (long)MostPasses * bytes.Length + LeastRead;
        for (var position = 0; NextBeginning(bytes, position) is { } beginning; position = beginning)
        {
            var read = PdfObject.Read(bytes, beginning);
            names.UnionWith(read.Names);
            if (read.Stream is { } stream && PdfObjectStream.IsOne(read.Names)) objectStreams.Add((stream, read.Names));
            hasAny = true;
            budget -= read.End - beginning;
            if (budget < 0) return false;
        }

        return hasAny;
    }

    /// <summary>Behind the next word that begins an object or a table of objects, even inside a text or a stream.</summary>
    private static int? NextBeginning(ReadOnlySpan<byte> bytes, int from)
    {
        while (true)
        {
            var (at, length) = Nearest(bytes, from);
            if (at < 0) return null;
            var isWord = at > 0 && (PdfNames.Ends(bytes[at - 1]) || char.IsAsciiDigit((char)bytes[at - 1]));
            if (isWord) return at + length;
            from = at + length;
        }
    }

    private static (int At, int Length) Nearest(ReadOnlySpan<byte> bytes, int from)
    {
        ReadOnlySpan<byte> inObject = "obj"u8, inTrailer = "trailer"u8;
        var found = bytes[from..].IndexOf(inObject);
        var rest = found < 0 ? bytes[from..] : bytes.Slice(from, found);
        var trailer = rest.IndexOf(inTrailer);
        if (trailer >= 0) return (from + trailer, inTrailer.Length);
        return found < 0 ? (-1, 0) : (from + found, inObject.Length);
    }
}
