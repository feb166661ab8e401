using System.Globalization;
using System.Text;
using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;

namespace Catalogue.Bench;

/// <summary>
/// A made-up catalogue, the same at each run for the same number of offers: French trade words, most of them rare, offers
/// clustered around towns, and requests as people type them.
/// </summary>
internal sealed class SyntheticCatalogue
{
    private const int Towns = 400;
    private const int RareWords = 20_000;

    private static readonly string[] Needs =
    [
        "réparer ordinateur", "caisse enregistreuse", "site internet", "sauvegarde", "wifi boutique", "dépannage imprimante", "téléphonie",
        "formation comptabilité", "antivirus", "boutique en ligne", "serveur de fichiers", "visioconférence", "câblage réseau",
        "facturation électronique", "je cherche un logiciel de gestion", "PC portable professionnel", "référencement", "nom de domaine",
        "installer un logiciel de paie", "vidéosurveillance extérieure", "mot de passe", "télétravail VPN", "location évolutive",
        "signature électronique", "depanage ordinatuer", "imprimente laser", "sauvegarde externalisée données", "messagerie professionnelle",
        "écran tactile", "standard téléphonique sur IP",
    ];

    private static readonly string[] Syllables =
        ["ba", "ca", "do", "fi", "gra", "lo", "mi", "ne", "pa", "qui", "ro", "sa", "ta", "vo", "tri", "cou", "mon", "lin", "ter", "pré"];

    private readonly Random random;
    private readonly string[] frequent;
    private readonly string[] rare;
    private readonly GeoPoint[] towns;

    public SyntheticCatalogue(int seed)
    {
#pragma warning disable CA5394 // Nothing secret: the same catalogue is wanted at each run.
        random = new Random(seed);
        frequent = [.. Needs.SelectMany(need => need.Split(' ')).Distinct()];
        rare = [.. Enumerable.Range(0, RareWords).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Pick(Syllables))))];
        towns = [.. Enumerable.Range(0, Towns).Select(_ => new GeoPoint(42.5 + random.NextDouble() * 8.3, -4 + random.NextDouble() * 11.5))];
    }

    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public IEnumerable<SearchDocument> Documents(int count) => Enumerable.Range(0, count).Select(Document);

    /// <summary>Requests of all kinds: words or none, a place for most, filters for some.</summary>
    public IReadOnlyList<SearchRequest> Requests(int count) => [.. Enumerable.Range(0, count).Select(_ => Request())];

    /// <summary>Another version of an offer, as a partner would publish it.</summary>
    public SearchDocument Changed(int number) => Document(number);

    private SearchDocument Document(int number)
    {
        var town = Pick(towns);
        return new SearchDocument
        {
            Id = "OFF-" + number.ToString("D6", CultureInfo.InvariantCulture),
            Kind = random.Next(10) switch { 0 => OfferKind.Centre, 1 => OfferKind.Adviser, _ => OfferKind.Offer },
            Family = random.Next(1, 7).ToString(CultureInfo.InvariantCulture),
            Title = Text(6),
            Summary = Text(15),
            Body = Text(90),
            Services = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => $"SRV-{random.Next(50)}").Distinct()],
            Position = new GeoPoint(town.Latitude + Offset(), town.Longitude + Offset()),
            Areas = random.Next(10) switch
            {
                0 => [ServiceArea.RemoteEverywhere],
                1 or 2 => [ServiceArea.In(Department(), Department())],
                < 7 => [ServiceArea.Around(10 + random.Next(90))],
                _ => [],
            },
            Modes = (WorkModes)random.Next(1, 8),
            PriceFromCents = random.Next(5) == 0 ? null : random.Next(200_000),
            HasFinancing = random.Next(4) == 0,
            Visible = new VisibleRange(Now.AddDays(-random.Next(1, 700)), Now.AddDays(random.Next(-20, 700))),
            FirstPublished = Now.AddDays(-random.Next(700)),
        };
    }

    private SearchRequest Request() => new()
    {
        Text = random.Next(6) == 0 ? "" : Pick(Needs),
        Near = random.Next(4) == 0 ? null : new SearchPlace(Pick(towns), Pick([10.0, 20, 50, 100]), Department()),
        IncludeTravelling = random.Next(2) == 0,
        Family = random.Next(4) == 0 ? random.Next(1, 7).ToString(CultureInfo.InvariantCulture) : null,
        Services = random.Next(5) == 0 ? [$"SRV-{random.Next(50)}"] : [],
        Modes = random.Next(5) == 0 ? WorkModes.Remote : WorkModes.None,
        MaxPriceCents = random.Next(6) == 0 ? 500_00 : null,
        Sort = Pick([SearchSort.Relevance, SearchSort.Relevance, SearchSort.Distance, SearchSort.Price]),
        Now = Now,
    };

    private string Text(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            if (i > 0) text.Append(' ');
            // As in real text, the frequent words are much more so than the others.
            text.Append(random.Next(8) == 0 ? frequent[Skewed(frequent.Length)] : rare[Skewed(rare.Length)]);
        }

        return text.ToString();
    }

    private int Skewed(int count) => (int)(count * Math.Pow(random.NextDouble(), 3));

    private double Offset() => (random.NextDouble() - 0.5) * 0.2;

    private string Department() => random.Next(1, 96).ToString("D2", CultureInfo.InvariantCulture);

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
#pragma warning restore CA5394
}
