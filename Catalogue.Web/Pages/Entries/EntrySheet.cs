using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Partners;
using Catalogue.Core.Search;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Maps;
using Catalogue.Web.Pages.Partners;
using Catalogue.Web.Pages.Search;
using Catalogue.Web.Wording;

namespace Catalogue.Web.Pages.Entries;

/// <summary>An entry of the catalogue as its page shows it.</summary>
internal sealed class EntrySheet
{
    private readonly IReadOnlySet<string> _terms;
    private readonly PublicAnswers _answers;

    /// <param name="entry">The entry, shown now.</param>
    /// <param name="specification">The specification it satisfies.</param>
    /// <param name="partSpecifications">For a bundle, those its parts satisfy, by reference.</param>
    /// <param name="contributorLabels">The contributors that have the label, and until when.</param>
    /// <param name="context">The search the visitor comes from.</param>
    /// <param name="terms">The terms of the visitor's need; empty without one.</param>
    public EntrySheet(
        CatalogueEntry entry,
        Specification specification,
        IReadOnlyDictionary<string, Specification> partSpecifications,
        IReadOnlyDictionary<Contributor, ContributorLabel> contributorLabels,
        SearchedFor context,
        IReadOnlySet<string> terms)
    {
        (Entry, Specification, ContributorLabels, Context, _terms) = (entry, specification, contributorLabels, context, terms);
        _answers = PublicAnswers.Of(entry, specification.Numbered(entry.Version.SpecificationVersion).Content);
        Price = PriceWords.From(entry.Content.Prices);
        Prices = [.. entry.Content.Prices.Lines.GroupBy(line => line.Mode).OrderBy(group => group.Key)];
        Services = [.. ServiceGroups()];
        Parts = [.. entry.Content.Parts.Select(part => PartOf(part, partSpecifications[part.Specification]))];
    }

    public CatalogueEntry Entry { get; }

    /// <summary>What verification says of it: now, or on the day the page is of.</summary>
    public required LabelAnswer Label { get; init; }

    /// <summary>The day the page is of, when it is not now (A19).</summary>
    public ArchivedPage? Archive { get; init; }

    /// <summary>Its versions; null for what its partner reads before it is published.</summary>
    public required EntryVersions? Versions { get; init; }

    /// <summary>The code by which its label is verified; null before it is published, and on the pages of past days.</summary>
    public VerificationCode? Code { get; init; }

    /// <summary>Whether nobody but its partner reads it yet: nothing is done from such a page.</summary>
    public bool IsPreview => Versions is null;

    /// <summary>What the partner offers besides, as far as the page shows it.</summary>
    public IReadOnlyList<CatalogueEntry> OtherEntries { get; init; } = [];

    /// <summary>Where a centre travels; null where that is no circle, and where the page shows no map.</summary>
    public MapPlan? AreaMap { get; init; }

    /// <summary>The lasting address of the page: what a printed sheet is to be found again by.</summary>
    public string Address => Archive is null ? EntryLinks.One(Entry.Offer.Kind, Entry.Offer.Slug) : Archive.HrefOf(Entry.Version.Number);

    /// <summary>What the page's title says of the day it is of; empty for today's.</summary>
    public string TitleOfDay => Archive is null ? "" : $", page du {French.Date(Archive.OnDay.Day)}";

    public Specification Specification { get; }

    public IReadOnlyDictionary<Contributor, ContributorLabel> ContributorLabels { get; }

    /// <summary>The partner's own site; null where it declares none, and on the pages of past days.</summary>
    public string? Website => Archive is null ? PartnerLinks.Website(Company.Website) : null;

    public SearchedFor Context { get; }

    public PriceView? Price { get; }

    /// <summary>Every price, by where the work is done (A15).</summary>
    public IReadOnlyList<IGrouping<PriceMode, PriceLine>> Prices { get; }

    /// <summary>The services of a centre by group (A23); empty for what has none.</summary>
    public IReadOnlyList<ServiceGroup> Services { get; }

    /// <summary>The parts of a bundle (A7); empty for what is no bundle.</summary>
    public IReadOnlyList<PartView> Parts { get; }

    public OfferContent Content => Entry.Content;

    public OutletDetails Outlet => Entry.Outlet.Details;

    public CompanySheet Company => Entry.Partner.Company;

    public WorkModes Modes => EntryWords.ModesFor(Entry, Context.Commune);

    /// <summary>« à 1,6 km du Puy-en-Velay »; null when no place was searched, or in that very commune.</summary>
    public string? Distance => Context.Commune is { } commune && commune.Insee != Outlet.Insee
        ? $"{EntryWords.Distance(Outlet.Position.DistanceKm(commune.Position), Outlet.IsExact && commune.IsExact)} {French.Of(commune.Name)}"
        : null;

    /// <summary>« Informatique et télécoms », for a centre.</summary>
    public string? Category => Specification.Kind == OfferKind.Centre ? Specification.ShortName : null;

    /// <summary>The services that answer what the visitor looked for.</summary>
    public IReadOnlyList<ServiceView> MatchingServices =>
        NeedMatcher.Best(Services.SelectMany(group => group.Services), service => service.Label, _terms);

    /// <summary>The group of services to open: the one that answers best what was searched, or the first.</summary>
    public ServiceGroup? OpenGroup => Services.MaxBy(group => group.Services.Count(MatchingServices.Contains));

    /// <summary>The prices that answer what the visitor looked for.</summary>
    public IReadOnlyList<PriceLine> MatchingPrices => NeedMatcher.Best(Content.Prices.Lines, line => line.Label, _terms);

    /// <summary>The sections that the partner or the offer answers, services apart, each criterion with its answer.</summary>
    public IEnumerable<ClauseGroup> Clauses(SectionOwner owner) =>
        ClausesOf(_answers.Sections.Where(section => section.BelongsTo == owner), _answers);

    /// <summary>What is bought, at a glance; empty where the specification names nothing so.</summary>
    public IEnumerable<Clause> Essentials => _answers.Essentials.Select(criterion => ClauseOf(criterion, _answers));

    private PartView PartOf(OfferPart part, Specification specification)
    {
        var version = specification.Numbered(Entry.Version.PartVersions[part.Specification]);
        var answers = PublicAnswers.Of(Entry, part, version.Content);
        // What the whole bundle answers is said once, with the bundle.
        var own = answers.Sections.Where(section =>
            section.BelongsTo == SectionOwner.Offer && _answers.Sections.All(whole => whole.Key != section.Key));
        return new PartView(part.Label, specification, version, [.. ClausesOf(own, answers)]);
    }

    private static IEnumerable<ClauseGroup> ClausesOf(IEnumerable<SpecificationSection> sections, PublicAnswers answers)
    {
        foreach (var section in sections)
        {
            var said = section.Criteria
                .Where(criterion => criterion.Type != CriterionType.Capability)
                .Where(criterion => criterion.IsRequired || answers.To(criterion) is not null)
                .Select(criterion => ClauseOf(criterion, answers))
                .ToList();
            if (said.Count > 0) yield return new ClauseGroup(section, said);
        }
    }

    private static Clause ClauseOf(Criterion criterion, PublicAnswers answers) =>
        new(criterion, AnswerWords.Lines(criterion, answers.To(criterion)));

    private IEnumerable<ServiceGroup> ServiceGroups() => _answers.Sections
        .Select(section => new ServiceGroup(section.Title,
        [
            .. section.Criteria
                .Where(criterion => criterion.Type == CriterionType.Capability)
                .Select(criterion => new ServiceView(
                    criterion.Label, _answers.To(criterion)?.Capability ?? new(CapabilityProvision.None))),
        ]))
        .Where(group => group.Services.Count > 0);
}

/// <summary>A group of services of a centre.</summary>
internal sealed record ServiceGroup(string Title, IReadOnlyList<ServiceView> Services)
{
    public int OwnCount => Services.Count(service => service.Capability.Provision == CapabilityProvision.Own);
}

/// <summary>A service, and who does it.</summary>
internal sealed record ServiceView(string Label, Capability Capability);

/// <summary>A section of the clause sheet, with what is answered.</summary>
internal sealed record ClauseGroup(SpecificationSection Section, IReadOnlyList<Clause> Clauses);

/// <summary>What a specification asks, and the answer in words, line by line.</summary>
internal sealed record Clause(Criterion Criterion, IReadOnlyList<string> Answer);

/// <summary>A part of a bundle, under its own specification (A7).</summary>
internal sealed record PartView(
    string Label, Specification Specification, SpecificationVersion Version, IReadOnlyList<ClauseGroup> Clauses);
