using Catalogue.Core.Data;
using Catalogue.Core.Files;
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
/// Fills an empty registry with fictional partners, offers and centres, through the same services as real ones: what the
/// specifications refuse is refused here too. The same files always give the same registry, journal included.
/// </summary>
public sealed class DemoRegistry(
    RegistryContext registry,
    CommuneDirectory communes,
    PartnerService partners,
    RightService rights,
    OfferService offers,
    DemoRequests requests,
    DemoReviews reviews)
{
    private const int DaysBetweenChecks = 56;

    /// <summary>Of so many offers, one missed its last check: its review is overdue.</summary>
    private const int OffersForOneMissed = 37;

    /// <summary>The day up to which the story is told.</summary>
    internal static readonly DateOnly LastDay = new(2026, 11, 20);

    private readonly DemoTimeline _timeline = new();
    private readonly HashSet<string> _slugs = [];
    private readonly SteadyIds _ids = new();
    private readonly Random _codes = new(DaysBetweenChecks);
    private Dictionary<string, Specification> _specifications = [];
    private Dictionary<string, Criterion> _sheet = [];
    private int _offers;

    /// <summary>Writes everything in the open transaction of the <see cref="RegistryWriter"/>.</summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellation">Stops the writing; the caller then drops the transaction.</param>
    public async Task FillAsync(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var programme = await registry.Programmes.OrderBy(programme => programme.StartsOn).LastAsync(cancellation);
        _specifications = await registry.Specifications
            .Include(s => s.Versions.OrderBy(version => version.EffectiveOn)).ToDictionaryAsync(s => s.Reference, cancellation);
        _sheet = _specifications.Values.SelectMany(specification => specification.Versions[^1].Content.Sections)
            .SelectMany(section => section.Criteria.Where(criterion => section.BelongsTo == SectionOwner.Partner || criterion.Type == CriterionType.Document))
            .DistinctBy(criterion => criterion.Key)
            .ToDictionary(criterion => criterion.Key);
        var rank = 0;
        foreach (var file in ReadFiles()) Plan(file, ++rank, programme);
        requests.Plan(_timeline, programme);
        await _timeline.RunAsync(progress, cancellation);
        await reviews.OpenAsync(cancellation);
        registry.Facts.Add(new RegistryFact(RegistryFact.Demonstration, "true"));
    }

    private static IEnumerable<DemoPartnerFile> ReadFiles()
    {
        var assembly = typeof(DemoRegistry).Assembly;
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Demo/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return SyncFolder.ReadYaml<DemoPartnerFile>(reader, name);
        }
    }

    private void Plan(DemoPartnerFile file, int rank, Programme programme)
    {
        Partner partner = null!;
        RightOfUse right = null!;
        var outlets = new Dictionary<string, Outlet>();
        var morning = new TimeOnly(9, 0).AddMinutes(rank);

        _timeline.Add(file.Right.AcceptedOn, morning, null, context =>
        {
            partner = partners.Declare(DeclarationOf(file, rank), context);
            foreach (var outlet in file.Outlets) outlets[outlet.Key] = partner.AddOutlet(_ids.Next(), DetailsOf(outlet));
            right = rights.Request(_ids.Next(), partner.Id, programme, context);
            return Task.CompletedTask;
        });
        _timeline.Add(file.Right.ValidatedOn, morning, null, context =>
        {
            partners.Validate(partner, context).OrThrow();
            rights.Grant(right, programme, file.Right.EndsOn, context).OrThrow();
            return Task.CompletedTask;
        });
        foreach (var offer in file.Offers) Plan(offer, file, morning, () => (partner, right, outlets));

        Decide(file.Right.Suspended, context => rights.Suspend(right, context));
        Decide(file.Right.Withdrawn, context => rights.Withdraw(right, context));
        Decide(file.Right.Ended, context =>
        {
            partners.Leave(partner, context).OrThrow();
            return rights.End(right, context);
        });

        void Decide(DemoPartnerFile.DecisionFile? decision, Func<ActionContext, Result> decide)
        {
            if (decision is null) return;
            _timeline.Add(decision.On, morning, decision.Reason, async context =>
            {
                decide(context).OrThrow();
                await offers.RefreshStandingsAsync(partner.Id, context);
            });
        }
    }

    private void Plan(
        DemoPartnerFile.OfferFile file, DemoPartnerFile owner, TimeOnly morning, Func<(Partner Partner, RightOfUse Right, Dictionary<string, Outlet> Outlets)> of)
    {
        Offer offer = null!;
        var reference = OfferReferences.Of(++_offers);
        var time = morning.AddMinutes(60);
        var specification = _specifications.GetValueOrDefault(file.Specification)
            ?? throw new FormatException($"{owner.Name}: no specification is called '{file.Specification}'.");
        _timeline.Add(file.PublishedOn ?? owner.Right.ValidatedOn, time, null, async context =>
        {
            var (partner, right, outlets) = of();
            offer = offers.Write(
                new NewOffer
                {
                    Reference = reference,
                    Slug = FreeSlug(file.Title, owner.Outlets.First(outlet => outlet.Key == file.Outlet)),
                    Specification = specification,
                    PartnerId = partner.Id,
                    OutletId = outlets[file.Outlet].Id,
                    RightId = right.Id,
                    Content = DemoContent.ContentOf(file, owner.Answers, _specifications),
                },
                context);
            if (file.Status == "draft") return;
            // Drawn as each run draws it again, unlike those of real offers.
            registry.LabelCodes.Add(new LabelCode(reference, VerificationCode.Draw(_codes.Next)));
            await PublishAsync(context);
        });
        var said = file;
        foreach (var revision in file.Revisions)
        {
            var revised = said = said.RevisedBy(revision);
            _timeline.Add(revision.On, time, null, async context =>
            {
                offer.Rewrite(DemoContent.ContentOf(revised, owner.Answers, _specifications));
                await PublishAsync(context);
            });
        }

        PlanChecks(file.PublishedOn ?? owner.Right.ValidatedOn, time, () => offer);
        if (file.UnpublishedOn is { } unpublishedOn)
            _timeline.Add(unpublishedOn, time, null, async context => (await offers.UnpublishAsync(offer, context)).OrThrow());
        if (file.Withdrawn is { } withdrawn)
            _timeline.Add(withdrawn.On, time, withdrawn.Reason, async context => (await offers.WithdrawAsync(offer, context)).OrThrow());

        async Task PublishAsync(ActionContext context)
        {
            var published = await offers.PublishAsync(offer, context);
            if (!published.Succeeded) throw new InvalidOperationException($"{owner.Name}: {published.Refusal.Sentence}");
        }
    }

    /// <summary>The ministry's checks, every two months while the offer is published (A10).</summary>
    private void PlanChecks(DateOnly publishedOn, TimeOnly time, Func<Offer> of)
    {
        var isMissed = _offers % OffersForOneMissed == 0;
        for (var day = publishedOn.AddDays(DaysBetweenChecks); day <= LastDay; day = day.AddDays(DaysBetweenChecks))
        {
            if (isMissed && day.AddDays(DaysBetweenChecks) > LastDay) continue;
            _timeline.Add(day, time, null, async context =>
            {
                if (of().Status == OfferStatus.Published) (await offers.CheckAsync(of(), context)).OrThrow();
            });
        }
    }

    private PartnerDeclaration DeclarationOf(DemoPartnerFile file, int rank) => new()
    {
        Id = _ids.Next(),
        Slug = Slug.Of(file.Name),
        Number = DemoContent.SirenOf(rank),
        Company = DemoContent.CompanyOf(file),
        Sheet = DemoContent.AnswersOf(file.Sheet, key => _sheet.GetValueOrDefault(key)),
    };

    private OutletDetails DetailsOf(DemoPartnerFile.OutletFile file)
    {
        var commune = communes.ByInsee(file.Insee);
        if (commune is null || !commune.PostalCodes.Contains(file.PostalCode))
            throw new FormatException($"{file.Name}: commune {file.Insee} and postal code {file.PostalCode} do not agree.");
        return new OutletDetails
        {
            Name = file.Name,
            Address = file.Address,
            PostalCode = file.PostalCode,
            Insee = commune.Insee,
            Commune = commune.Name,
            Department = commune.Department,
            Position = commune.Position,
            IsExact = commune.IsExact,
            Hours = file.Hours,
            Areas = [.. file.Areas.Select(DemoContent.AreaOf)],
        };
    }

    private string FreeSlug(string title, DemoPartnerFile.OutletFile outlet)
    {
        var slug = Slug.Of(title);
        if (_slugs.Add(slug)) return slug;
        slug = $"{slug}-{Slug.Of(outlet.Name)}";
        return _slugs.Add(slug) ? slug : throw new FormatException($"'{title}' stands twice.");
    }
}
