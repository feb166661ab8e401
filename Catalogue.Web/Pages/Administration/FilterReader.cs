using System.Globalization;
using Catalogue.Web.DesignSystem.ErrorSummary;
using Catalogue.Web.Pages.Listing;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.Administration;

/// <summary>
/// Reads what a list of the administration is narrowed by. Where a value makes no sense the list is not shown: it would be taken
/// for the one that was asked for. The sentence stands at the field, whose identifier is the value's name, with what was typed.
/// </summary>
/// <param name="values">The parts of an address, as the framework gives them.</param>
internal sealed class FilterReader(IEnumerable<KeyValuePair<string, StringValues>> values)
{
    /// <summary>Years of the days that may be asked for; the registry has nothing outside.</summary>
    private const int FirstYear = 2000, LastYear = 2199;

    /// <summary>Characters of what was typed that a sentence repeats.</summary>
    private const int LongestQuote = 40;

    /// <summary>As a field of the type « date » sends it, and as people write it.</summary>
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy"];

    private readonly AddressReader _address = new(values);

    private readonly List<FieldError> _errors = [];

    /// <summary>What makes no sense, in the order in which it was read.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>What was taken otherwise than it was asked, beside the filters.</summary>
    public IReadOnlyList<string> Notices => _address.Notices;

    public string? ErrorOf(string name) => _errors.Find(error => error.FieldId == name)?.Sentence;

    /// <summary>What stands in the field, on one line.</summary>
    public string Typed(string name) => _address.Text(name, int.MaxValue, "");

    /// <summary>A field's type: « date », unless what was typed is none, which a browser would then not show.</summary>
    public string TypeOfDay(string name) => ErrorOf(name) is null ? "date" : "text";

    /// <summary>Says that a value makes no sense.</summary>
    public void Refuse(string name, string sentence) => _errors.Add(new(name, sentence));

    /// <summary>Says that a value could not be taken as it was, beside the filters.</summary>
    public void Note(string notice) => _address.Note(notice);

    public string Text(string name, int longest)
    {
        var text = Typed(name);
        if (text.Length > longest) Refuse(name, $"C’est trop long\u00a0: {longest} caractères au plus.");
        return text;
    }

    /// <summary>What one of a few words stands for.</summary>
    /// <param name="name">The value's name.</param>
    /// <param name="words">The words.</param>
    /// <param name="what">What there is none of, for people: « état ».</param>
    public T? OneOf<T>(string name, IReadOnlyList<KeyValuePair<string, T>> words, string what)
        where T : struct
    {
        var typed = Typed(name);
        if (typed.Length == 0) return null;
        foreach (var (word, value) in words)
            if (string.Equals(word, typed, StringComparison.OrdinalIgnoreCase)) return value;
        RefuseUnknown(name, what);
        return null;
    }

    /// <summary>Says that a word is none of a list.</summary>
    public void RefuseUnknown(string name, string what) => Refuse(name, $"Il n’y a pas d’{what} «\u00a0{Quote(name)}\u00a0»\u00a0: choisissez dans la liste.");

    public DateOnly? Day(string name)
    {
        var typed = Typed(name);
        if (typed.Length == 0) return null;
        if (DateOnly.TryParseExact(typed, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear)
            return day;
        Refuse(name, $"«\u00a0{Quote(name)}\u00a0» n’est pas un jour entre {FirstYear} et {LastYear}\u00a0: écrivez-le comme 31/03/2027.");
        return null;
    }

    /// <summary>The page, from 1.</summary>
    public int Page() => _address.Page(AdministrationWords.Page);

    private string Quote(string name)
    {
        var typed = Typed(name);
        if (typed.Length <= LongestQuote) return typed;
        var end = char.IsHighSurrogate(typed[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return $"{typed[..end]}…";
    }
}
