using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers.Exchange;

/// <summary>Where in the registry a line goes.</summary>
/// <param name="Specification">What it must satisfy.</param>
/// <param name="Partner">Who makes it.</param>
/// <param name="Outlet">From where.</param>
/// <param name="Right">Under which right.</param>
/// <param name="Offer">The offer it is a version of; null for a new one.</param>
/// <param name="Published">What that offer says to the public; null when it says nothing yet.</param>
internal sealed record OfferDestination(
    Specification Specification, Partner Partner, Outlet Outlet, RightOfUse Right, Offer? Offer, OfferContent? Published)
{
    public OfferFooting Footing => new(Specification.Reference, Partner.Id, Right.Id);
}

/// <summary>What a batch of lines names in the registry, read at once.</summary>
internal sealed class OfferDestinations
{
    private readonly HashSet<string> _programmes;
    private readonly Dictionary<string, Specification> _specifications;
    private readonly List<Partner> _partners;
    private readonly List<RightOfUse> _rights;
    private readonly Dictionary<string, Offer> _offers;
    private readonly Dictionary<string, OfferContent> _published;

    private OfferDestinations(
        HashSet<string> programmes,
        Dictionary<string, Specification> specifications,
        List<Partner> partners,
        List<RightOfUse> rights,
        Dictionary<string, Offer> offers,
        Dictionary<string, OfferContent> published)
    {
        (_programmes, _specifications, _partners) = (programmes, specifications, partners);
        (_rights, _offers, _published) = (rights, offers, published);
    }

    /// <summary>Reads what these lines name; what they may change is followed by the context.</summary>
    public static async Task<OfferDestinations> ReadAsync(
        RegistryContext registry, IReadOnlyCollection<OfferLine> lines, CancellationToken cancellation)
    {
        var slugs = lines.Select(line => line.Partner.Slug).OfType<string>().Distinct().ToList();
        var sirens = lines.Select(line => line.Partner.Siren).Where(text => Siren.TryParse(text, out _)).Select(text => (CompanyNumber)Siren.Parse(text!)).Distinct().ToList();
        var references = lines.Select(line => line.Reference).OfType<string>().Distinct().ToList();
        var partners = await registry.Partners.Include(partner => partner.Outlets)
            .Where(partner => slugs.Contains(partner.Slug) || sirens.Contains(partner.Number))
            .ToListAsync(cancellation);
        var ids = partners.Select(partner => partner.Id).ToList();
        var offers = registry.Offers.Where(offer => references.Contains(offer.Reference));
        var published = offers.WithCurrentVersion(registry).Select(row => new { row.Offer.Reference, row.Version.Content });
        return new OfferDestinations(
            await registry.Programmes.Select(programme => programme.Reference).ToHashSetAsync(cancellation),
            await registry.Specifications.Include(specification => specification.Versions)
                .ToDictionaryAsync(specification => specification.Reference, cancellation),
            partners,
            await registry.Rights.Where(right => ids.Contains(right.PartnerId)).ToListAsync(cancellation),
            await offers.ToDictionaryAsync(offer => offer.Reference, cancellation),
            await published.ToDictionaryAsync(row => row.Reference, row => row.Content, cancellation));
    }

    /// <summary>The version of a specification that applies on a day; null when there is none.</summary>
    public SpecificationVersion? VersionOn(string specification, DateOnly day) => _specifications.GetValueOrDefault(specification)?.VersionOn(day);

    /// <summary>Where a line goes, or everything that it names wrongly.</summary>
    public (OfferDestination? Found, IReadOnlyList<Refusal> Why) Find(OfferLine line)
    {
        List<Refusal> why = [];
        if (!_specifications.TryGetValue(line.Specification, out var specification)) why.Add(new UnknownSpecification(line.Specification));
        else if (line.Kind is { } kind && kind != specification.Kind) why.Add(new KindDiffers(line.Specification));
        if (!_programmes.Contains(line.Programme)) why.Add(new UnknownProgramme(line.Programme));
        if (FindPartner(line.Partner) is not { } partner) return (null, [.. why, new UnknownPartner(line.Partner.Slug, line.Partner.Siren)]);

        var offer = FindOffer(line, why);
        var right = _rights.Find(right => right.PartnerId == partner.Id && right.ProgrammeReference == line.Programme);
        if (right is null && _programmes.Contains(line.Programme)) why.Add(new NoRightUnder(partner.Company.Name, line.Programme));
        var outlet = FindOutlet(partner, line.Outlet, offer, why);
        if (offer is not null) why.AddRange(Differences(line, offer, partner, outlet, right));
        return why.Count > 0
            ? (null, why)
            : (new(specification!, partner, outlet!, right!, offer, offer is null ? null : _published.GetValueOrDefault(offer.Reference)), []);
    }

    private Partner? FindPartner(OfferLine.PartnerName name)
    {
        if (name is { Slug: null, Siren: null } || (name.Siren is not null && !Siren.TryParse(name.Siren, out _))) return null;
        return _partners.Find(partner =>
            (name.Slug is null || partner.Slug == name.Slug)
            && (name.Siren is null || partner.Number == Siren.Parse(name.Siren)));
    }

    private Offer? FindOffer(OfferLine line, List<Refusal> why)
    {
        if (line.Reference is null) return null;
        if (_offers.TryGetValue(line.Reference, out var offer)) return offer;
        if (!OfferReferences.IsReference(line.Reference)) why.Add(new MalformedReference(line.Reference));
        return null;
    }

    private static Outlet? FindOutlet(Partner partner, OfferLine.OutletName name, Offer? offer, List<Refusal> why)
    {
        var named = partner.Outlets.Where(outlet => name.Designates(outlet.Details)).ToList();
        if (named.Find(outlet => outlet.Id == offer?.OutletId) is { } same) return same;
        if (named.Count == 0) why.Add(new UnknownOutlet(partner.Company.Name, name.Name, name.Insee));
        if (named.Count > 1) why.Add(new SeveralOutlets(partner.Company.Name, name.Name));
        return named is [var only] ? only : null;
    }

    private static IEnumerable<Refusal> Differences(OfferLine line, Offer offer, Partner partner, Outlet? outlet, RightOfUse? right)
    {
        if (offer.PartnerId != partner.Id)
        {
            yield return new OfferOfAnotherPartner(offer.Reference);
            yield break;
        }

        if (offer.SpecificationReference != line.Specification) yield return new OfferDiffers(offer.Reference, "un autre cahier des charges");
        if (outlet is not null && offer.OutletId != outlet.Id) yield return new OfferDiffers(offer.Reference, "un autre point de vente");
        if (right is not null && offer.RightId != right.Id) yield return new OfferDiffers(offer.Reference, "un droit d’usage dans un autre programme");
        if (line.Slug is not null && line.Slug != offer.Slug) yield return new OfferDiffers(offer.Reference, "une autre adresse");
    }
}
