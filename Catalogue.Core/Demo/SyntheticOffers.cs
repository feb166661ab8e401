using System.Globalization;
using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Pricing;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Demo;

/// <summary>
/// Made-up companies, outlets and offers that satisfy any specification, the same for the same seed. Their names say what
/// they are.
/// </summary>
/// <param name="specifications">The versions that apply, by reference: those of the parts of bundles too.</param>
/// <param name="validUntil">Last day of every document.</param>
/// <param name="seed">Which made-up catalogue.</param>
internal sealed class SyntheticOffers(IReadOnlyDictionary<string, SpecificationVersion> specifications, DateOnly validUntil, int seed)
{
    private const int SpareParts = 1;

    private static readonly WorkModes[] EveryMode = [WorkModes.OnSite, WorkModes.Remote, WorkModes.Workshop];

    private static readonly (PriceNature Nature, BillingUnit Unit, string Label)[] Jobs =
    [
        (PriceNature.Repair, BillingUnit.Hour, "Dépannage"), (PriceNature.Installation, BillingUnit.Flat, "Installation et mise en service"),
        (PriceNature.Training, BillingUnit.HalfDay, "Formation"), (PriceNature.Advice, BillingUnit.Hour, "Conseil"),
        (PriceNature.Creation, BillingUnit.Day, "Réalisation"),
    ];

#pragma warning disable CA5394 // Nothing secret: the same catalogue is wanted at each run.
    private readonly Random _random = new(seed);
    private readonly SyntheticWords _words = new(new Random(seed));
    private readonly string[] _parts = [.. specifications.Where(pair => !pair.Value.Content.IsBundle).Select(pair => pair.Key).Order(StringComparer.Ordinal)];

    /// <summary>What a company answers once for all its offers, whatever their specifications.</summary>
    public Dictionary<string, Answer> Sheet() => specifications.Values
        .SelectMany(version => version.Content.Sections)
        .Where(section => section.BelongsTo == SectionOwner.Partner)
        .SelectMany(section => section.Criteria)
        .DistinctBy(criterion => criterion.Key)
        .ToDictionary(criterion => criterion.Key, AnswerTo);

    /// <param name="number">Of the partner, from 1.</param>
    public CompanySheet Company(int number) => new()
    {
        Name = $"Entreprise d’essai {Show(number)} {_words.Rare()}",
        LegalForm = "SARL",
        Founded = 1980 + _random.Next(45),
        ApeCode = "95.11Z",
        ApeLabel = "réparation d’ordinateurs et d’équipements périphériques",
        TradeRegister = "Registre d’essai",
        Presentation = $"Entreprise engendrée pour mesurer ce site. Elle aiderait {_words.Trade()} à {_words.Need()}, {_words.Way()}.",
        Website = $"https://essai-{Show(number)}.example",
        Contact = new("Personne d’essai", "contact", "01 99 00 00 00", $"contact@essai-{Show(number)}.example"),
        Pledges = Enum.GetValues<Pledge>(),
        Quality = "Une fiche de suivi par client.",
        Commitments = [$"Répondre à {_words.Trade()} dans la journée.", $"Expliquer {_words.Way()}."],
    };

    /// <summary>Numbers that begin with 001 are given to nobody.</summary>
    /// <param name="number">Of the partner, 1 to 100,000.</param>
    public static Siren SirenOf(int number) => Siren.WithKey($"001{number - 1:00000}");

    /// <param name="number">Of the outlet, from 1.</param>
    /// <param name="commune">Where it is.</param>
    public OutletDetails Outlet(int number, Commune commune) => new()
    {
        Name = $"Point de vente d’essai {Show(number)}",
        Address = $"{_random.Next(1, 99)} rue de l’Essai",
        PostalCode = commune.PostalCodes[0],
        Insee = commune.Insee,
        Commune = commune.Name,
        Department = commune.Department,
        Position = commune.Position,
        IsExact = commune.IsExact,
        Hours = ["Du lundi au vendredi : 9 h – 18 h"],
        Areas = _random.Next(10) switch
        {
            0 => [ServiceArea.RemoteEverywhere],
            < 3 => [ServiceArea.In(commune.Department)],
            < 8 => [ServiceArea.Around(10 + _random.Next(90))],
            _ => [],
        },
    };

    /// <param name="number">Of the offer, from 1.</param>
    /// <param name="specification">What it is and must satisfy.</param>
    /// <param name="outlet">From where.</param>
    public OfferContent Content(int number, Specification specification, OutletDetails outlet)
    {
        var content = specifications[specification.Reference].Content;
        var modes = EveryMode.Where(_ => _random.Next(2) == 0).Aggregate(EveryMode[_random.Next(EveryMode.Length)], (all, mode) => all | mode);
        var prices = Prices(modes, outlet.Department);
        var (trade, from) = (_words.Trade(), prices.Lines[0]);
        return new OfferContent
        {
            Title = $"{specification.ShortName} {_words.Rare()} pour {trade} (essai {Show(number)})",
            Promise = $"Offre engendrée pour mesurer : {_words.Need()}, {_words.Way()}.",
            Plain = new(
                $"De quoi {_words.Need()}, avec {_words.Rare()} et {_words.Rare()}.",
                $"Pour {_words.Need()} {_words.Way()}, comme {_words.Trade()} de {outlet.Commune}.",
                $"{from.Label} : {from.Amount.ToShortString()} hors taxes.",
                $"Sous {_random.Next(1, 15)} jours, {_words.Way()}.",
                $"Nous revenons {_words.Way()}."),
            Included = [.. Several(4, () => $"{_words.Rare()} : {_words.Need()}")],
            Excluded = [.. Several(2, () => $"{_words.Rare()}, vendu à part")],
            Modes = modes,
            Prices = prices,
            Example = new($"Pour {trade}", $"{from.Label} : {from.Amount.ToShortString()} hors taxes."),
            Parts = content.IsBundle ? [.. PartsOf(content.LeastParts + _random.Next(SpareParts + 1))] : [],
            Answers = AnswersOf(content),
        };
    }

    private Dictionary<string, Answer> AnswersOf(SpecificationContent content)
    {
        var answers = content.Sections.Where(section => section.BelongsTo == SectionOwner.Offer)
            .SelectMany(section => section.Criteria).ToDictionary(criterion => criterion.Key, AnswerTo);
        foreach (var section in content.Sections.Where(section => !section.AppliesTo(answers)))
            foreach (var criterion in section.Criteria) answers.Remove(criterion.Key);
        return answers;
    }

    private IEnumerable<OfferPart> PartsOf(int count) => _random.GetItems(_parts, count * 4).Distinct().Take(count)
        .Concat(_parts).Distinct().Take(count)
        .Select(reference => new OfferPart($"Partie {_words.Rare()}", reference, AnswersOf(specifications[reference].Content)));

    private Answer AnswerTo(Criterion criterion) => SatisfyingAnswers.Any(criterion, validUntil, _random);

    private PriceList Prices(WorkModes modes, string department)
    {
        var shown = EveryMode.Where(mode => modes.HasFlag(mode)).Select(ModeOf).ToList();
        return new PriceList
        {
            Lines = [.. shown.SelectMany(mode => Jobs.Where((_, rank) => rank == 0 || _random.Next(3) == 0).Select(job => Line(mode, job))), Contract()],
            Extras = modes.HasFlag(WorkModes.OnSite)
                ? [new() { Kind = PriceExtraKind.TravelFlat, Label = $"Trajet, {_words.Way()}", Amount = Amount(20), FreeWithinKm = 5 + _random.Next(20), IsAlways = false }]
                : [],
            Warranty = new() { Months = 3 * _random.Next(1, 9), Mode = shown[0], Covers = WarrantyCover.Parts | WarrantyCover.Labour },
            Vat = VatOf(department),
        };
    }

    private PriceLine Line(PriceMode mode, (PriceNature Nature, BillingUnit Unit, string Label) job) => new()
    {
        Mode = mode,
        Nature = job.Nature,
        Label = job.Label,
        Unit = job.Unit,
        Minimum = job.Unit == BillingUnit.Hour && _random.Next(2) == 0 ? 0.5m : null,
        Amount = Amount(job.Unit == BillingUnit.Hour ? 80 : 400),
    };

    private PriceLine Contract() => new()
    {
        Mode = PriceMode.Contract,
        Nature = PriceNature.Maintenance,
        Role = PriceRole.Option,
        Label = "Entretien",
        Unit = BillingUnit.Month,
        Amount = Amount(60),
    };

    /// <summary>A round price about a usual one.</summary>
    private Money Amount(int usual) => Money.FromEuros(Math.Max(1, usual / 2 + _random.Next(usual)));

    private static PriceMode ModeOf(WorkModes mode) => mode switch
    {
        WorkModes.OnSite => PriceMode.OnSite,
        WorkModes.Remote => PriceMode.Remote,
        _ => PriceMode.Workshop,
    };

    private static VatTerms VatOf(string department)
    {
        var regime = department switch
        {
            "2A" or "2B" => VatRegime.Corsica,
            "971" or "972" or "974" => VatRegime.Overseas,
            _ when department.Length > 2 => VatRegime.NotApplied,
            _ => VatRegime.Metropolitan,
        };
        return new(regime, VatRates.Of(regime)[0]);
    }

    private IEnumerable<string> Several(int most, Func<string> make) => Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => make());
#pragma warning restore CA5394

    private static string Show(int number) => number.ToString("00000", CultureInfo.InvariantCulture);
}
