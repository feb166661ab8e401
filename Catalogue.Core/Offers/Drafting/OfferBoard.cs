using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers.Drafting;

/// <summary>Everything that a partner offers or drafts, with what is to be done about each (A5).</summary>
public sealed class OfferBoard(RegistryContext registry)
{
    private readonly OfferGates _gates = new(registry);

    /// <summary>Its offers, centres and advisers first, then by title; what was given up is left out.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<IReadOnlyList<BoardLine>> ReadAsync(Partner partner, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var rows = await registry.HeldBy(partner.Id).ToListAsync(cancellation);
        var today = ParisCalendar.DayOf(now);
        var lines = new List<BoardLine>();
        foreach (var row in rows)
        {
            var specifications = await _gates.FindSpecificationsAsync(row.Offer.SpecificationReference, row.Offer.Draft, cancellation);
            lines.Add(new()
            {
                Offer = row.Offer,
                Title = row.Offer.Draft.Title,
                Specification = specifications[0].Name,
                Label = LabelAnswer.Of(PublicOffer.Of(row.Offer), row.Right, now),
                Missing = DraftReview.Of(row.Offer.Draft, OfferGates.ForDraft(today, specifications), partner.Sheet, today).Missing,
                HasUnpublishedChanges = row.Published is { } version && !version.Content.SaysTheSameAs(row.Offer.Draft),
                Confirmation = OfferConfirmation.Of(row.Offer, row.Programme),
            });
        }

        return [.. lines.OrderByDescending(line => line.Offer.Kind).ThenBy(line => line.Title, StringComparer.CurrentCultureIgnoreCase)];
    }
}

/// <summary>An offer among those of its partner.</summary>
public sealed record BoardLine
{
    public required Offer Offer { get; init; }

    /// <summary>As its partner now calls it.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the specification it is under.</summary>
    public required string Specification { get; init; }

    /// <summary>What verification says of it now.</summary>
    public required LabelAnswer Label { get; init; }

    /// <summary>How many things stand in the way of publishing its draft today (A6).</summary>
    public required int Missing { get; init; }

    /// <summary>Whether its draft no longer says what the public reads.</summary>
    public required bool HasUnpublishedChanges { get; init; }

    /// <summary>By when its partner is to say that it is still accurate (A5); null for what is not in the catalogue.</summary>
    public required OfferConfirmation? Confirmation { get; init; }
}
