using System.Text;

namespace Catalogue.Core.Geography;

/// <summary>Turns the bytes of a file into text when nobody said how it is encoded.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What French spreadsheets save; Latin-1 but for a few signs that Latin-1 leaves unused.
    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("The platform does not carry Windows-1252.");

    /// <summary>The text, without byte order mark: UTF-8 if it is valid, else Windows-1252; null for what is not text.</summary>
    public static string? Decode(byte[] bytes)
    {
        var text = DecodeUtf8(bytes) ?? Windows1252.GetString(bytes);
        return text.Any(IsBinary) ? null : text.TrimStart('\uFEFF');
    }

    private static string? DecodeUtf8(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsBinary(char c) => char.IsControl(c) && c is not ('\t' or '\r' or '\n');
}
