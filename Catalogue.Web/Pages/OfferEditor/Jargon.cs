using Catalogue.Core.Glossary;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>The technical words of a text, for who wrote it (A21).</summary>
/// <param name="Explained">Those that the glossary explains to whoever reads the offer.</param>
/// <param name="Unexplained">Those that nothing explains.</param>
internal sealed record Jargon(IReadOnlyList<GlossaryEntry> Explained, IReadOnlyList<string> Unexplained)
{
    public static Jargon None { get; } = new([], []);

    public bool IsNone => Explained.Count == 0 && Unexplained.Count == 0;
}

/// <summary>Finds the technical words of what people write.</summary>
internal sealed class JargonFinder(TermDirectory directory, PlainLanguage language)
{
    public Jargon In(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return new(
            [.. all.SelectMany(directory.Finder.Mark).Select(piece => piece.Entry).OfType<GlossaryEntry>().Distinct()],
            [.. all.SelectMany(language.Technical).Distinct(StringComparer.Ordinal)]);
    }
}
