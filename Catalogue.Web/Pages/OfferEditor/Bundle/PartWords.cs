using Catalogue.Core.Offers.Drafting;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.OfferEditor.Bundle;

/// <summary>What is said of the parts of a bundle.</summary>
internal static class PartWords
{
    /// <summary>« À compléter : 3 points ».</summary>
    public static string State(ReviewedPart part) => State(part.State, part.Missing);

    public static string State(ReviewedSection section) => State(section.State, section.Missing);

    private static string State(SectionState state, int missing)
    {
        var words = EditorWords.State(state);
        return missing > 0 ? $"{words}\u00a0: {French.Count(missing, "point")}" : words;
    }
}
