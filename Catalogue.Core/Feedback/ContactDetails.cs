using System.Text.RegularExpressions;

namespace Catalogue.Core.Feedback;

/// <summary>Finds in a text what would tell who wrote it: an e-mail address, a telephone number.</summary>
internal static partial class ContactDetails
{
    public static bool HasEmail(string text) => Email().IsMatch(text);

    public static bool HasPhone(string text) => Phone().IsMatch(text);

    [GeneratedRegex(@"[^\s@]@[^\s@]+\.[^\s@.]{2,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();

    /// <summary>Ten digits from 0, or nine after a country's code, however they are grouped.</summary>
    [GeneratedRegex(
        @"(?<![0-9])((\+|00)[1-9][0-9]{0,2}[\s.-]?(\(0\)[\s.-]?)?|0)[1-9]([\s./-]?[0-9]{2}){4}(?![0-9])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();
}
