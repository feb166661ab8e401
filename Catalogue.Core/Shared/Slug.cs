using System.Globalization;
using System.Text;

namespace Catalogue.Core.Shared;

/// <summary>The readable part of an address: lower-case letters without accents, digits and hyphens.</summary>
public static class Slug
{
    /// <summary>« L'Atelier de l'Œuvre, 2e étage » gives « l-atelier-de-l-oeuvre-2e-etage ».</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant()
            .Replace("œ", "oe", StringComparison.Ordinal)
            .Replace("æ", "ae", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
