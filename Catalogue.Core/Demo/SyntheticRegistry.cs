using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Demo;

/// <summary>
/// Fills an empty registry with made-up offers, over all specifications and communes, through the same services and the same
/// gate as real ones. The same volume always gives the same registry, journal included.
/// </summary>
public sealed class SyntheticRegistry(
    RegistryContext registry,
    RegistryWriter writer,
    CommuneDirectory communes,
    PartnerService partners,
    RightService rights,
    OfferService offers)
{
    private const int BatchOffers = 250;
    private const int OffersPerOutlet = 3;

    /// <summary>Prime, so that outlets after one another are far apart and all communes have theirs before one has two.</summary>
    private const int CommuneStride = 7919;

    /// <summary>The story is told over the first weeks of the edition.</summary>
    private static readonly TimeSpan Story = TimeSpan.FromDays(40);

    private readonly List<Specification> _specifications = [];
    private readonly SteadyIds _ids = new();
    private Programme _programme = null!;
    private SyntheticOffers _made = null!;
    private DateTimeOffset _start;
    private int _offers;
    private int _outlets;

    /// <summary>
    /// Writes everything in one transaction, a batch at a time.
    /// </summary>
    /// <param name="volume">How much.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellation">Stops the writing and undoes it.</param>
    /// <returns>False when the registry already holds a partner: nothing is done then.</returns>
    public async Task<bool> FillAsync(SyntheticVolume volume, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        registry.ChangeTracker.AutoDetectChangesEnabled = false;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (await registry.Partners.AnyAsync(cancellation)) return false;
            await ReadAsync(cancellation);
            registry.Facts.Add(new RegistryFact(RegistryFact.Benchmark, "true"));
            Prepare(volume.Seed);
            for (var number = 1; number <= volume.Partners; number++)
            {
                var count = volume.Offers / volume.Partners + (number <= volume.Offers % volume.Partners ? 1 : 0);
                var (partner, right) = Declare(number, count, At(volume));
                for (var rank = 0; rank < count; rank++)
                {
                    await PublishAsync(partner, right, rank, At(volume), cancellation);
                    if (_offers % BatchOffers != 0) continue;
                    await writer.FlushAsync(cancellation);
                    await ReadAsync(cancellation);
                    progress?.Report((double)_offers / volume.Offers);
                }
            }

            await writer.CommitAsync(cancellation);
            progress?.Report(1);
            return true;
        }
    }

    /// <summary>Has what each offer of a batch asks for at hand.</summary>
    private async Task ReadAsync(CancellationToken cancellation)
    {
        _programme = await registry.Programmes.OrderBy(programme => programme.StartsOn).LastAsync(cancellation);
        _specifications.Clear();
        _specifications.AddRange(await registry.Specifications.Include(specification => specification.Versions)
            .OrderBy(specification => specification.Reference).ToListAsync(cancellation));
    }

    private void Prepare(int seed)
    {
        _start = ParisCalendar.At(_programme.StartsOn, new TimeOnly(9, 0));
        var versions = _specifications
            .Select(specification => (specification.Reference, Version: specification.VersionOn(_programme.StartsOn)))
            .Where(pair => pair.Version is not null)
            .ToDictionary(pair => pair.Reference, pair => pair.Version!);
        _made = new SyntheticOffers(versions, _programme.EndsOn, seed);
    }

    private (Partner Partner, RightOfUse Right) Declare(int number, int offerCount, ActionContext context)
    {
        var company = _made.Company(number);
        var partner = partners.Declare(
            new PartnerDeclaration
            {
                Id = _ids.Next(),
                Slug = Slug.Of(company.Name),
                Number = SyntheticOffers.SirenOf(number),
                Company = company,
                Sheet = _made.Sheet(),
            },
            context);
        for (var outlet = 0; outlet < (offerCount + OffersPerOutlet - 1) / OffersPerOutlet; outlet++)
        {
            var commune = communes.All[(int)((long)_outlets * CommuneStride % communes.All.Count)];
            partner.AddOutlet(_ids.Next(), _made.Outlet(++_outlets, commune));
        }

        var right = rights.Request(_ids.Next(), partner.Id, _programme, context);
        partners.Validate(partner, context).OrThrow();
        rights.Grant(right, _programme, _programme.EndsOn, context).OrThrow();
        return (partner, right);
    }

    private async Task PublishAsync(Partner partner, RightOfUse right, int rank, ActionContext context, CancellationToken cancellation)
    {
        var specification = _specifications[_offers % _specifications.Count];
        var outlet = partner.Outlets[rank / OffersPerOutlet];
        var content = _made.Content(++_offers, specification, outlet.Details);
        var offer = offers.Write(
            new NewOffer
            {
                Reference = OfferReferences.Of(_offers),
                Slug = Slug.Of(content.Title),
                Specification = specification,
                PartnerId = partner.Id,
                OutletId = outlet.Id,
                RightId = right.Id,
                Content = content,
            },
            context);
        var published = await offers.PublishAsync(offer, context, cancellation);
        if (!published.Succeeded) throw new InvalidOperationException($"{specification.Reference}: {published.Refusal.Sentence}");
    }

    private ActionContext At(SyntheticVolume volume) => new()
    {
        Actor = Actor.System,
        Instant = _start + Story * ((double)_offers / volume.Offers),
        Process = RegistryFact.Benchmark,
    };
}
