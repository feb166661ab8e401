namespace Catalogue.Core.Geography;

/// <summary>What somebody typed for a place, taken apart: a name, a postal or INSEE code, or both.</summary>
/// <param name="Words">What is left for the name, in the words <see cref="PlaceName"/> reads.</param>
/// <param name="Code">A postal code or an INSEE code, five characters in capitals.</param>
internal sealed record PlaceQuery(IReadOnlyList<string> Words, string? Code)
{
    // Well above the longest name with its postal code and department; more is not somebody looking for a commune.
    private const int LongestText = 120;

    /// <summary>The digits, where nothing else was typed: a postal code, whole or not; null otherwise.</summary>
    public string? Digits
    {
        get
        {
            var typed = string.Concat(Words.Append(Code));
            return typed.Length > 0 && IsDigits(typed) ? typed : null;
        }
    }

    /// <summary>The parts of a text; none of them where it is not one a person would type.</summary>
    public static PlaceQuery Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText || !IsReadable(text)) return new PlaceQuery([], null);

        var words = PlaceName.Words(text);
        RemoveCedex(words);
        var code = TakeCode(words);
        return new PlaceQuery(words, code);
    }

    /// <summary>
    /// The ways to read the name: as it is, then with a department's code or name taken off its end or its beginning
    /// (« Saint-Denis 974 », « Saint-Denis (Réunion) »), the longest first.
    /// </summary>
    public IEnumerable<(PlaceName Name, Department? Department)> Readings()
    {
        if (Words.Count == 0) yield break;

        yield return (NameOf(Words), null);
        for (var count = Words.Count - 1; count > 0; count--)
        {
            if (DepartmentIn(Words.TakeLast(count)) is { } last) yield return (NameOf(Words.SkipLast(count)), last);
            if (DepartmentIn(Words.Take(count)) is { } first) yield return (NameOf(Words.Skip(count)), first);
        }
    }

    private static PlaceName NameOf(IEnumerable<string> words) => PlaceName.Of(string.Join(' ', words));

    private static Department? DepartmentIn(IEnumerable<string> words) => Departments.FindByWords(string.Join(' ', words));

    // Control characters, halves of surrogate pairs and what decoders put in their place come from programs.
    private static bool IsReadable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if ((char.IsControl(text[i]) && text[i] != '\t') || text[i] == '\uFFFD') return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsSurrogatePair(text, i++)) return false;
        }

        return true;
    }

    // « 69431 Lyon Cedex 03 »: the number counts sorting offices, not arrondissements.
    private static void RemoveCedex(List<string> words)
    {
        var cedex = words.IndexOf("cedex");
        if (cedex < 0) return;

        var isNumbered = cedex + 1 < words.Count && words[cedex + 1].Length <= 2 && IsDigits(words[cedex + 1]);
        words.RemoveRange(cedex, isNumbered ? 2 : 1);
    }

    private static string? TakeCode(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            // People write « 43 000 » too.
            var pair = i + 1 < words.Count && IsDigits(words[i]) && IsDigits(words[i + 1]) ? words[i] + words[i + 1] : "";
            var (code, length) = IsCode(words[i]) ? (words[i], 1) : (pair, 2);
            if (!IsCode(code)) continue;

            words.RemoveRange(i, length);
            return code.ToUpperInvariant();
        }

        return null;
    }

    private static bool IsCode(string word) => InseeCode.IsWellFormed(word.ToUpperInvariant());

    private static bool IsDigits(string word) => !word.AsSpan().ContainsAnyExceptInRange('0', '9');
}
