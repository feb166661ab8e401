using System.CommandLine;
using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Search;
using Catalogue.Core.Specifications;

namespace Catalogue.Web.Commands;

/// <summary><c>search "texte"</c>: the search of the site, for scripts. It answers as the site does.</summary>
internal static class SearchCommand
{
    private static readonly Dictionary<string, OfferKind> Kinds = new()
    {
        ["offre"] = OfferKind.Offer,
        ["centre"] = OfferKind.Centre,
        ["conseiller"] = OfferKind.Adviser,
    };

    private static readonly Dictionary<string, SearchSort> Sorts = new()
    {
        ["relevance"] = SearchSort.Relevance,
        ["distance"] = SearchSort.Distance,
        ["price"] = SearchSort.Price,
        ["recent"] = SearchSort.Recent,
    };

    public static Command Create(CommonOptions options)
    {
        var text = new Argument<string>("texte") { Description = "Le besoin, avec ses mots", DefaultValueFactory = _ => "" };
        var near = new Option<string?>("--near") { Description = "Code postal, code INSEE ou commune" };
        var radius = new Option<double>("--radius") { Description = "Kilomètres autour du lieu", DefaultValueFactory = _ => 30 };
        var nearOnly = new Option<bool>("--near-only") { Description = "Laisser ceux de plus loin qui servent le lieu, sur place ou à distance" };
        var kind = new Option<string?>("--kind") { Description = "offre, centre ou conseiller" };
        var family = new Option<string?>("--family") { Description = "Code de la famille" };
        var services = new Option<string[]>("--service") { Description = "Code d’un service ; peut être répété" };
        var sort = new Option<string>("--sort") { Description = "relevance, distance, price ou recent", DefaultValueFactory = _ => "relevance" };
        var page = new Option<int>("--page") { Description = "Page de 20 réponses, à partir de 1", DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = "Répondre en JSON" };
        kind.AcceptOnlyFromAmong([.. Kinds.Keys]);
        sort.AcceptOnlyFromAmong([.. Sorts.Keys]);

        var command = new Command("search", "Chercher dans le catalogue")
        {
            text, near, radius, nearOnly, kind, family, services, sort, page, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var provider = await options.OpenRegistryAsync(parsed, cancellation);
            var place = PlaceOf(parsed.GetValue(near), parsed.GetValue(radius), provider);
            await provider.GetRequiredService<CatalogueIndex>().LoadAsync(cancellation);
            await using var scope = provider.CreateAsyncScope();
            var request = new SearchRequest
            {
                Text = parsed.Required(text),
                Near = place,
                IncludeTravelling = !parsed.GetValue(nearOnly),
                Kind = parsed.GetValue(kind) is { } k ? Kinds[k] : null,
                Family = parsed.GetValue(family),
                Services = parsed.GetValue(services) ?? [],
                Sort = Sorts[parsed.GetRequiredValue(sort)],
                Skip = Math.Clamp(parsed.GetValue(page) - 1, 0, int.MaxValue / 40) * 20,
                Now = provider.GetRequiredService<TimeProvider>().GetUtcNow(),
            };
            var answer = await scope.ServiceProvider.GetRequiredService<CatalogueSearch>().SearchAsync(request, cancellation);
            await WriteAsync(answer, parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            return CommandLine.Success;
        });
        return command;
    }

    private static SearchPlace? PlaceOf(string? near, double radius, IServiceProvider provider)
    {
        if (near is null) return null;
        if (!double.IsFinite(radius) || radius <= 0) throw new UsageException("--radius : un nombre de kilomètres au-dessus de 0.");
        var commune = provider.GetRequiredService<CommuneDirectory>().Find(near, 1).FirstOrDefault()?.Commune
            ?? throw new UsageException($"--near : aucune commune ne correspond à « {near} ».");
        return new SearchPlace(commune.Position, radius, commune.Department);
    }

    private static async Task WriteAsync(CatalogueAnswer answer, bool asJson, TextWriter output)
    {
        var lines = answer.Hits.Select(SearchLine.Of).ToList();
        if (asJson)
        {
            await output.WriteLineAsync(JsonText.Write(new { answer.Found.Total, Results = lines, Facets = FacetLines.Of(answer.Found.Facets) }));
            return;
        }

        var shown = lines.Count < answer.Found.Total ? $", dont {lines.Count} ici (--page pour les autres)" : "";
        await output.WriteLineAsync($"{answer.Found.Total} réponse(s){shown}");
        foreach (var line in lines)
        {
            var distance = line.DistanceKm is { } km ? $", à {km:0.#} km" : "";
            await output.WriteLineAsync($"{line.Title} ({line.Partner}, {line.PostalCode} {line.Commune}{distance})");
        }
    }

    internal static string NameOf(OfferKind kind) => Kinds.First(pair => pair.Value == kind).Key;
}
