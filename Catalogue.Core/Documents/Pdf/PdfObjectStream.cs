using System.IO.Compression;

namespace Catalogue.Core.Documents.Pdf;

/// <summary>
/// Objects that a PDF keeps compressed in a stream. They are expanded within bounds: a few bytes may stand for gigabytes.
/// </summary>
internal sealed class PdfObjectStream
{
    /// <summary>Bytes that all such streams of a document expand to at most; a long catalogue with drawings has a few million.</summary>
    private const int MostExpanded = 32_000_000;

    /// <summary>Bytes read to expand them at most: streams may be laid so as to overlap.</summary>
    private const int MostRead = 64_000_000;

    /// <summary>Bytes of a name that a piece may cut; beyond, it says nothing that is looked for.</summary>
    private const int LongestCut = 1024;

    private readonly byte[] _expanded = new byte[64 * 1024];
    private long _read;
    private long _written;

    /// <summary>Whether readers may look for objects in the stream of an object with these names.</summary>
    public static bool IsOne(IReadOnlyCollection<string> names) => names.Contains(PdfNames.ObjectStream)
        || (names.Contains(PdfNames.ObjectCount) && names.Contains(PdfNames.FirstObject));

    /// <summary>The names in a stream of objects, in its texts too: what is read from where, only its readers know.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="start">Where the stream begins.</param>
    /// <param name="names">Those of the object it belongs to.</param>
    /// <returns>Null when it cannot be expanded, or not within bounds.</returns>
    public IReadOnlyCollection<string>? Names(ArraySegment<byte> bytes, int start, IReadOnlyCollection<string> names)
    {
        // Written plain or otherwise than all software does, it has been made by hand: nobody can tell how it will be read.
        if (!names.Contains(PdfNames.Deflated) && !names.Contains(PdfNames.DeflatedInShort)) return null;
        if (names.Intersect(PdfNames.OtherFilters).Any()) return null;
        using var source = new MemoryStream(bytes.Array!, bytes.Offset + start, bytes.Count - start, writable: false);
        using var expander = new ZLibStream(source, CompressionMode.Decompress);
        try
        {
            return Read(expander, source);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            _read += source.Position;
        }
    }

    private HashSet<string>? Read(ZLibStream expander, MemoryStream source)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        // What was read of a piece and may go on in the next: a name that it cuts.
        var kept = 0;
        while (true)
        {
            var count = expander.Read(_expanded.AsSpan(kept));
            _written += count;
            if (_written > MostExpanded || _read + source.Position > MostRead) return null;
            var piece = _expanded.AsSpan(0, kept + count);
            kept = Collect(piece, found, isLast: count == 0);
            if (count == 0) return found;
            piece[^kept..].CopyTo(_expanded);
        }
    }

    /// <returns>How many bytes at the end begin a name that may go on.</returns>
    private static int Collect(ReadOnlySpan<byte> piece, HashSet<string> found, bool isLast)
    {
        for (var position = 0; position < piece.Length;)
        {
            var slash = piece[position..].IndexOf((byte)'/');
            if (slash < 0) return 0;
            var start = position + slash;
            position = start + 1;
            var name = PdfNames.Read(piece, ref position);
            if (position == piece.Length && !isLast && piece.Length - start <= LongestCut) return piece.Length - start;
            if (name is not null) found.Add(name);
        }

        return 0;
    }
}
