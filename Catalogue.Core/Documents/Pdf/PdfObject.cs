namespace Catalogue.Core.Documents.Pdf;

/// <summary>
/// The names that tell something in one object of a PDF, those of its texts left out, and where its stream begins if it has one. What refers to
/// what does not matter: a name that acts is refused wherever it stands.
/// </summary>
internal readonly ref struct PdfObject
{
    private PdfObject(IReadOnlyCollection<string> names, int end, int? stream) => (Names, End, Stream) = (names, end, stream);

    public IReadOnlyCollection<string> Names { get; }

    /// <summary>Where reading stopped.</summary>
    public int End { get; }

    /// <summary>Where the first byte of its stream is.</summary>
    public int? Stream { get; }

    /// <summary>Reads from behind the word « obj » or « trailer » to the word that ends what it begins.</summary>
    public static PdfObject Read(ReadOnlySpan<byte> bytes, int position)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        while (position < bytes.Length)
        {
            switch (bytes[position])
            {
                case (byte)'/':
                    position++;
                    if (PdfNames.Read(bytes, ref position) is { } name) names.Add(name);
                    break;
                case (byte)'(':
                    position = EndOfText(bytes, position);
                    break;
                case (byte)'<' when position + 1 < bytes.Length && bytes[position + 1] != '<':
                    position = EndOfHexText(bytes, position);
                    break;
                case (byte)'%':
                    position = EndOfLine(bytes, position);
                    break;
                case var one when PdfNames.Ends(one):
                    position += one == '<' ? 2 : 1;
                    break;
                default:
                    var word = WordAt(bytes, position);
                    position += word.Length;
                    if (word.SequenceEqual("stream"u8)) return new(names, position, StartOfStream(bytes, position));
                    if (EndsObject(word)) return new(names, position, stream: null);
                    break;
            }
        }

        return new(names, bytes.Length, stream: null);
    }

    private static bool EndsObject(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("endobj"u8) || word.SequenceEqual("obj"u8) || word.SequenceEqual("startxref"u8)
        || word.SequenceEqual("xref"u8) || word.SequenceEqual("trailer"u8) || word.SequenceEqual("endstream"u8);

    private static ReadOnlySpan<byte> WordAt(ReadOnlySpan<byte> bytes, int position)
    {
        var end = position;
        while (end < bytes.Length && !PdfNames.Ends(bytes[end])) end++;
        return bytes[position..end];
    }

    /// <summary>Past a text between parentheses, which may hold others in pairs, and escaped ones.</summary>
    private static int EndOfText(ReadOnlySpan<byte> bytes, int position)
    {
        var depth = 0;
        for (; position < bytes.Length; position++)
        {
            switch (bytes[position])
            {
                case (byte)'\\':
                    position++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return position + 1;
            }
        }

        return bytes.Length;
    }

    private static int EndOfHexText(ReadOnlySpan<byte> bytes, int position)
    {
        var length = bytes[position..].IndexOf((byte)'>');
        return length < 0 ? bytes.Length : position + length + 1;
    }

    private static int EndOfLine(ReadOnlySpan<byte> bytes, int position)
    {
        var length = bytes[position..].IndexOfAny((byte)'\r', (byte)'\n');
        return length < 0 ? bytes.Length : position + length;
    }

    /// <summary>After the line that the word « stream » ends.</summary>
    private static int StartOfStream(ReadOnlySpan<byte> bytes, int position)
    {
        if (position < bytes.Length && bytes[position] == '\r') position++;
        if (position < bytes.Length && bytes[position] == '\n') position++;
        return position;
    }
}
