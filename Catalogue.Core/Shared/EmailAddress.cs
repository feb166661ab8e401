using System.Globalization;
using System.Net.Mail;

namespace Catalogue.Core.Shared;

/// <summary>What is taken for an e-mail address; whether it is somebody's, only a mail to it can tell.</summary>
public static class EmailAddress
{
    /// <summary>Characters of an address at most (RFC 5321: 256 with its brackets).</summary>
    public const int LongestAddress = 254;

    /// <summary>Whether what was typed is an address alone, without a name or a comment.</summary>
    public static bool IsSound(string typed) =>
        typed.Length is > 0 and <= LongestAddress
        && !typed.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
        && MailAddress.TryCreate(typed, out var address)
        && address.Address == typed
        && address.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>The form under which two addresses are the same.</summary>
    public static string Normalize(string address) => address.ToUpperInvariant();

    /// <summary>« c•••@fournil.example »: enough for who knows the address to tell it, too little for who does not.</summary>
    public static string Mask(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1 ? "•••" : $"{address[0]}•••{address[at..]}";
    }

    /// <summary>Whether two addresses are the same: capitals do not matter.</summary>
    public static bool AreSame(string one, string other) => Normalize(one) == Normalize(other);
}

/// <summary>The name of a person as they give it.</summary>
public static class PersonName
{
    /// <summary>Characters of a name at most.</summary>
    public const int LongestName = 120;

    /// <summary>
    /// Whether it can be a name: letters, short enough, on one line, with nothing that does not show and no address. A name stands
    /// in mails that the site signs.
    /// </summary>
    public static bool IsSound(string typed) =>
        typed.Trim().Length is > 0 and <= LongestName
        && typed.Any(char.IsLetter)
        && !typed.Any(IsHidden)
        && !typed.Contains('@', StringComparison.Ordinal)
        && !typed.Contains("//", StringComparison.Ordinal);

    private static bool IsHidden(char letter) => char.GetUnicodeCategory(letter) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
