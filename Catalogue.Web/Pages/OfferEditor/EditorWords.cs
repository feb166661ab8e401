using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.DesignSystem.Badge;
using Catalogue.Web.DesignSystem.Radios;
using Catalogue.Web.Pages.OfferEditor.Bundle;
using Catalogue.Web.Pages.Space;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>What the editor says of an offer and of its sections.</summary>
internal static class EditorWords
{
    /// <summary>After somebody saved what was saved already.</summary>
    public const string NothingChanged = "Rien n’a changé.";

    /// <summary>« Enregistré à 14 h 32. », by the clocks of Paris.</summary>
    public static string Saved(DateTimeOffset instant)
    {
        var time = ParisCalendar.TimeOf(instant);
        return $"Enregistré à {time.Hour}\u00a0h\u00a0{time.Minute:00}.";
    }

    /// <summary>Who wrote what is compared, and when.</summary>
    public static string By(DraftConflict conflict) => conflict.At is { } at
        ? $"{French.Capitalised(conflict.By)} a enregistré cette rubrique le {FrenchDate.WithTime(at)}."
        : $"{French.Capitalised(conflict.By)} a enregistré cette rubrique.";

    public static string OrNothing(string text) => text.Length == 0 ? "(rien)" : text;

    /// <summary>« 3 points à compléter ».</summary>
    public static string Missing(int count) => French.Count(count, "point à compléter", "points à compléter");

    /// <summary>« 6 points à compléter, dont 3 pièces » of a section, « 3 pièces pas encore acceptées » where nothing else is missing.</summary>
    public static string Missing(ReviewedSection section) => section.MissingDocuments switch
    {
        0 => Missing(section.Missing),
        var documents when documents == section.Missing => SpaceWords.MissingDocuments(documents),
        var documents => $"{Missing(section.Missing)}, dont {French.Count(documents, "pièce")}",
    };

    public static string State(ReviewedSection section) => State(section.State);

    public static string State(SectionState state) => state switch
    {
        SectionState.ToBegin => "À commencer",
        SectionState.Incomplete => "À compléter",
        SectionState.Optional => "Facultatif",
        _ => "Complet",
    };

    public static BadgeColour Colour(SectionState state) => state switch
    {
        SectionState.ToBegin => BadgeColour.Blue,
        SectionState.Incomplete => BadgeColour.Warning,
        SectionState.Complete => BadgeColour.Green,
        _ => BadgeColour.Neutral,
    };

    /// <summary>An outlet among those that an offer may be made from.</summary>
    /// <param name="outlet">The outlet.</param>
    /// <param name="value">What the form sends for it.</param>
    /// <param name="isChosen">Whether it is chosen.</param>
    public static RadioChoice Choice(Outlet outlet, string value, bool isChosen) => new(
        value, outlet.Details.Name, isChosen, $"{outlet.Details.Address}, {outlet.Details.PostalCode} {outlet.Details.Commune}");

    /// <summary>Where a section is written: the partner's own are with its company.</summary>
    public static string LinkOf(ReviewedSection section, OfferPage page)
    {
        if (!page.Review.OfPartner.Contains(section)) return page.SectionLink(section.Key);
        return section.Missing > 0 && section.Missing == section.MissingDocuments
            ? SpaceLinks.Documents(page.Partner.Slug)
            : SpaceLinks.Commitments(page.Partner.Slug);
    }

    /// <summary>Where a part of a bundle is written.</summary>
    public static string LinkOf(ReviewedPart part, OfferPage page) => new BundleLinks(page.Partner.Slug, page.Offer.Reference).Part(part.Rank);

    /// <summary>
    /// Where what was found in a section is mended: documents are sent apart, and a part of a bundle has pages of its own, unless the whole
    /// answers for it.
    /// </summary>
    public static string LinkOf(ReviewedSection section, OfferFinding finding, OfferPage page)
    {
        if (finding.IsDocument) return SpaceLinks.Documents(page.Partner.Slug);
        if (finding is not { Place: OfferPlace.Parts, Rank: { } rank }) return LinkOf(section, page);
        var links = new BundleLinks(page.Partner.Slug, page.Offer.Reference);
        if (finding.Field.Length == 0) return links.Part(rank);
        if (page.Parts[rank].SectionAsking(finding.Field) is { } own) return links.Section(rank, own.Key);
        var whole = page.Asked.Sections.FirstOrDefault(
            asked => asked.BelongsTo == SectionOwner.Offer && asked.Criteria.Any(criterion => criterion.Key == finding.Field));
        return whole is null ? SpaceLinks.Commitments(page.Partner.Slug) : page.SectionLink(DraftSections.Asked(whole).Key);
    }

    /// <summary>Where an offer is, in two words, with the colour that goes with it.</summary>
    public static (string Words, BadgeColour Colour) Standing(BoardLine line) => line.Offer.Status switch
    {
        OfferStatus.Draft => ("Brouillon", BadgeColour.Blue),
        OfferStatus.Published when line.Label.IsValid => ("Au catalogue", BadgeColour.Green),
        OfferStatus.Published => ("Hors du catalogue", BadgeColour.Warning),
        OfferStatus.Unpublished => ("Retirée par vous", BadgeColour.Neutral),
        OfferStatus.Suspended => ("Suspendue", BadgeColour.Warning),
        _ => ("Retirée par le ministère", BadgeColour.Error),
    };

    /// <summary>What is to be done about an offer, most urgent first; empty for nothing.</summary>
    public static IEnumerable<string> ToDo(BoardLine line, DateOnly today)
    {
        if (line.Offer.ComplyBy is { } by) yield return $"À mettre en règle {Due(by, today)}";
        if (line.Offer.Status is OfferStatus.Draft) yield return line.Missing > 0 ? French.Capitalised(Missing(line.Missing)) : "Prête à publier";
        else if (line.HasUnpublishedChanges) yield return "Modifications à publier";
        if (line.Confirmation is { } confirmation && confirmation.IsNearOn(today)) yield return $"À confirmer {Due(confirmation.LastDay, today)}";
    }

    private static string Due(DateOnly day, DateOnly today) => day < today
        ? $"depuis le {French.Date(day)}"
        : $"avant le {French.Date(day.AddDays(1))}";
}
