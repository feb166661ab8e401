using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Directories;

/// <summary>
/// The public directory of those who hold, or held, a right under a programme (A9, B9). Names, outlets and what companies
/// say of themselves are JSON, which no query reads into: everything is read whole, in as many queries however many
/// partners there are, and looked through in memory.
/// </summary>
public sealed class PartnerDirectory(RegistryContext registry)
{
    /// <summary>Everybody the public may know of at an instant.</summary>
    public Task<PartnerListing> ReadAsync(DateTimeOffset now, CancellationToken cancellation = default) =>
        ReadAsync(null, now, cancellation);

    /// <summary>The lines of one partner, as many as the programmes it holds or held a right under.</summary>
    public async Task<IReadOnlyList<ListedPartner>> ListOfPartnerAsync(
        Guid partnerId, DateTimeOffset now, CancellationToken cancellation = default) =>
        (await ReadAsync(partnerId, now, cancellation)).All;

    /// <param name="only">The one partner to read; null for everybody.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellation">Stops the reading.</param>
    private async Task<PartnerListing> ReadAsync(Guid? only, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = ParisCalendar.DayOf(now);
        var programmes = await registry.Programmes.AsNoTracking().ToDictionaryAsync(programme => programme.Reference, cancellation);
        var partners = await registry.Partners.AsNoTracking()
            .Where(partner => only == null || partner.Id == only)
            .Select(partner => new { partner.Id, partner.Slug, partner.Company })
            .ToDictionaryAsync(partner => partner.Id, cancellation);
        var rights = await registry.Rights.AsNoTracking()
            .Where(right => right.InForceSince != null && (only == null || right.PartnerId == only))
            .ToListAsync(cancellation);
        var outlets = (await registry.Outlets.AsNoTracking()
                .Where(outlet => only == null || outlet.PartnerId == only)
                .OrderBy(outlet => outlet.Id)
                .ToListAsync(cancellation))
            .ToLookup(outlet => outlet.PartnerId, outlet => outlet.Details);
        var shown = (await registry.Offers.AsNoTracking().ShownAt(now)
                .Where(offer => only == null || offer.PartnerId == only)
                .Join(
                    registry.Specifications,
                    offer => offer.SpecificationReference,
                    specification => specification.Reference,
                    // Of what is not a centre, only the family counts: a partner's many offers are then few lines.
                    (offer, specification) => new
                    {
                        offer.RightId,
                        offer.Family,
                        Category = offer.Kind == OfferKind.Centre ? specification.Reference : null,
                        Name = offer.Kind == OfferKind.Centre ? specification.ShortName : null,
                    })
                .Distinct()
                .ToListAsync(cancellation))
            .ToLookup(offer => offer.RightId);

        var lines =
            from right in rights
            let label = PublicLabel.Of(right, today)
            where label is not null
            let programme = programmes[right.ProgrammeReference]
            // What holds comes before what does not; then the edition that follows replaces the one before, whatever became of it.
            orderby label.IsInForce descending, right.EndsOn descending
            group (right, label, programme) by (right.PartnerId, programme.Name) into editions
            let latest = editions.First()
            // While an edition is renewed, what is not moved yet is still shown under the right before (A9).
            let offers = editions.SelectMany(edition => shown[edition.right.Id]).ToList()
            let partner = partners[latest.right.PartnerId]
            select new ListedPartner
            {
                PartnerId = partner.Id,
                Slug = partner.Slug,
                Company = partner.Company,
                Programme = latest.programme,
                Label = latest.label,
                Outlets = [.. outlets[partner.Id]],
                Families = [.. offers.Select(offer => offer.Family).Distinct().Order(StringComparer.Ordinal)],
                Categories =
                [
                    .. offers.Where(offer => offer.Category is not null)
                        .Select(offer => new CentreCategory(offer.Category!, offer.Name!)).Distinct()
                        .OrderBy(category => category.Reference, StringComparer.Ordinal),
                ],
            };
        return new PartnerListing([.. lines]);
    }
}
