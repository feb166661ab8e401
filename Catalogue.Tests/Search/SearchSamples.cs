using Catalogue.Core.Geography;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;
using FsCheck;
using FsCheck.Fluent;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

/// <summary>Random small catalogues and requests, drawn from few values so that they meet.</summary>
internal static class SearchSamples
{
    private static readonly string[] Words = ["caisse", "serveur", "sauvegarde", "réseau", "wi-fi", "dépannage"];
    private static readonly string[] Services = ["GEN-01", "GEN-02", "INT-03", "service libre"];
    private static readonly string[] Families = ["1", "2", "famille libre"];
    private static readonly GeoPoint[] Places = [LePuy, SaintEtienne, Paris, SaintDenisReunion, new(45.05, 3.9)];

    private static readonly Gen<DateTimeOffset> Instants = Gen.Choose(-3, 3).Select(offset => Now.AddTicks(offset));
    private static readonly Gen<bool> Booleans = Gen.Elements(true, false);
    private static readonly Gen<WorkModes> Modes = Gen.Choose(0, 7).Select(modes => (WorkModes)modes);
    private static readonly Gen<string?> Departments = Gen.Elements("43", "42", null);

    private static readonly Gen<ServiceArea> Areas = Gen.OneOf(
        Gen.Elements(1.0, 30, 70, 500, 20_000).Select(ServiceArea.Around),
        Gen.SubListOf("43", "42", "75").Select(departments => ServiceArea.In([.. departments])),
        Gen.Constant(ServiceArea.RemoteEverywhere));

    /// <summary>A document; its reference is given where it is used.</summary>
    public static readonly Gen<SearchDocument> Documents =
        from kind in Gen.Elements(Enum.GetValues<OfferKind>())
        from family in Gen.Elements(Families)
        from title in Gen.SubListOf(Words)
        from body in Gen.SubListOf(Words)
        from services in Gen.SubListOf(Services)
        from position in Gen.Elements(Places)
        from areas in Areas.ListOf(2).Resize(2)
        from modes in Modes
        from price in Gen.Elements<long?>(null, 0, 50_00, 50_01, 400_00, 9_999_00)
        from financing in Booleans
        from start in Gen.Frequency((3, Gen.Constant(DateTimeOffset.MinValue)), (1, Instants))
        from end in Gen.Frequency((3, Gen.Constant(DateTimeOffset.MaxValue)), (1, Instants))
        from published in Instants
        select Document("", string.Join(' ', title)) with
        {
            Kind = kind,
            Family = family,
            Body = string.Join(' ', body),
            Services = [.. services],
            Position = position,
            Areas = [.. areas],
            Modes = modes,
            PriceFromCents = price,
            HasFinancing = financing,
            Visible = new VisibleRange(start, end),
            FirstPublished = published,
        };

    public static readonly Gen<SearchRequest> Requests =
        from near in Gen.OneOf(Gen.Constant<SearchPlace?>(null), Near())
        from travelling in Booleans
        from kind in Rarely(Gen.Elements(Enum.GetValues<OfferKind>()).Select(kind => (OfferKind?)kind), null)
        from family in Rarely(Gen.Elements([.. Families, "inconnue"]).Select(family => (string?)family), null)
        from services in Rarely(Gen.SubListOf([.. Services, "inconnu"]), [])
        from modes in Rarely(Modes, WorkModes.None)
        from price in Rarely(Gen.Elements<long?>(-1, 0, 50_00, 400_00, long.MaxValue), null)
        from financing in Rarely(Booleans, false)
        from sort in Gen.Elements(Enum.GetValues<SearchSort>())
        from skip in Gen.Choose(-1, 12)
        from take in Gen.Choose(-1, 12)
        from now in Instants
        select new SearchRequest
        {
            Near = near,
            IncludeTravelling = travelling && near is not null,
            Kind = kind,
            Family = family,
            Services = [.. services],
            Modes = modes,
            MaxPriceCents = price,
            FinancingOnly = financing,
            Sort = sort,
            Skip = skip,
            Take = take,
            Now = now,
        };

    public static readonly Gen<string> Texts = Gen.SubListOf(Words).Select(words => string.Join(' ', words));

    /// <summary>A catalogue: documents with references of their own.</summary>
    public static readonly Gen<IReadOnlyList<SearchDocument>> Catalogues =
        Documents.ListOf().Select(documents => (IReadOnlyList<SearchDocument>)[.. documents.Select((document, i) => document with { Id = $"O{i}" })]);

    /// <summary>Batches of changes to documents of few references.</summary>
    public static readonly Gen<List<List<IndexChange>>> Batches =
        (from id in Gen.Choose(0, 40)
         from document in Documents
         from removes in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
         select removes ? IndexChange.Remove($"O{id}") : IndexChange.Upsert(document with { Id = $"O{id}" }))
        .ListOf().ListOf().Select(batches => batches.Select(batch => batch.ToList()).ToList());

    private static Gen<SearchPlace?> Near() =>
        from position in Gen.Elements(Places)
        from radius in Gen.Elements(0.0, 5, 60, 600, 30_000)
        from department in Departments
        select (SearchPlace?)new SearchPlace(position, radius, department);

    /// <summary>Most often the usual value: filters that all apply at once would leave nothing to compare.</summary>
    private static Gen<T> Rarely<T>(Gen<T> values, T usual) => Gen.Frequency((1, values), (3, Gen.Constant(usual)));
}
