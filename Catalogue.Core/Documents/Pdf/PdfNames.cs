using System.Collections.Frozen;

namespace Catalogue.Core.Documents.Pdf;

/// <summary>Names as PDF writes them: « /JavaScript », of which any letter may be its code, « /J#61vaScript ».</summary>
internal static class PdfNames
{
    public const string Encrypt = "Encrypt";
    public const string ObjectStream = "ObjStm", ObjectCount = "N", FirstObject = "First";
    public const string Deflated = "FlateDecode", DeflatedInShort = "Fl";

    /// <summary>Ways to write a stream other than the one that everybody uses for objects, or on top of it.</summary>
    public static readonly IReadOnlyList<string> OtherFilters =
    [
        "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL", "BrotliDecode", "Crypt", "Predictor",
    ];

    /// <summary>No name that tells something is longer.</summary>
    private const int LongestName = 32;

    private static readonly Dictionary<string, PdfAct> Acts = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = PdfAct.Script,
        ["JS"] = PdfAct.Script,
        ["XFA"] = PdfAct.Script,
        ["Launch"] = PdfAct.Launch,
        ["ImportData"] = PdfAct.Launch,
        ["SubmitForm"] = PdfAct.Launch,
        ["EmbeddedFile"] = PdfAct.EmbeddedFile,
        ["EmbeddedFiles"] = PdfAct.EmbeddedFile,
        ["EF"] = PdfAct.EmbeddedFile,
        ["FileAttachment"] = PdfAct.EmbeddedFile,
        ["GoToE"] = PdfAct.EmbeddedFile,
        ["RichMedia"] = PdfAct.Media,
        ["RichMediaExecute"] = PdfAct.Media,
        ["Rendition"] = PdfAct.Media,
        ["Movie"] = PdfAct.Media,
        ["Sound"] = PdfAct.Media,
        ["3D"] = PdfAct.Media,
    };

    /// <summary>The names that tell something; a document may hold millions of others.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling = Acts.Keys
        .Concat(OtherFilters)
        .Concat([Encrypt, ObjectStream, ObjectCount, FirstObject, Deflated, DeflatedInShort])
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a name makes a document do; null for the names of what is only read.</summary>
    public static PdfAct? ActOf(string name) => Acts.TryGetValue(name, out var act) ? act : null;

    public static bool IsSpace(byte one) => one is 0 or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' ';

    /// <summary>What ends a name, a number or a word.</summary>
    public static bool Ends(byte one) => IsSpace(one)
        || one is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    /// <summary>Reads a name after its slash.</summary>
    /// <param name="bytes">Where it is.</param>
    /// <param name="position">Of the byte after the slash; moved past the name.</param>
    /// <returns>Null when it is none of those that tell something.</returns>
    public static string? Read(ReadOnlySpan<byte> bytes, ref int position)
    {
        Span<char> name = stackalloc char[LongestName];
        var length = 0;
        while (position < bytes.Length && !Ends(bytes[position]))
        {
            var letter = (char)bytes[position++];
            if (letter == '#' && position + 1 < bytes.Length && IsHex(bytes[position]) && IsHex(bytes[position + 1]))
            {
                letter = (char)(ValueOf(bytes[position]) * 16 + ValueOf(bytes[position + 1]));
                position += 2;
            }

            if (length < name.Length) name[length] = letter;
            length++;
        }

        return length <= name.Length && Telling.TryGetValue(name[..length], out var known) ? known : null;
    }

    private static bool IsHex(byte digit) => char.IsAsciiHexDigit((char)digit);

    private static int ValueOf(byte digit) => char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
