using System.Net;
using System.Text;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Lookup;
using Catalogue.Core.Shared;

namespace Catalogue.Tests.Joining;

/// <summary>The State's directory, by answers of the form that it documents, about a company that does not exist.</summary>
public sealed class StateCompanyLookupTests
{
    private const string Known = """
        {
          "results": [
            {
              "siren": "000000117",
              "nom_complet": "LES ESSAIS DU VELAY (LEV)",
              "nom_raison_sociale": "LES ESSAIS DU VELAY",
              "sigle": "LEV",
              "nombre_etablissements": 1,
              "siege": {
                "activite_principale": "62.02A",
                "adresse": "3 RUE DES ESSAIS 43000 LE PUY-EN-VELAY",
                "code_postal": "43000",
                "commune": "43157",
                "libelle_commune": "LE PUY-EN-VELAY",
                "numero_voie": "3",
                "type_voie": "RUE",
                "libelle_voie": "DES ESSAIS",
                "siret": "00000011700011"
              },
              "activite_principale": "62.02A",
              "categorie_entreprise": "PME",
              "date_creation": "2014-03-01",
              "etat_administratif": "A",
              "nature_juridique": "5499",
              "statut_diffusion": "O",
              "dirigeants": [{ "nom": "ESSAI", "prenoms": "CAMILLE", "type_dirigeant": "personne physique" }]
            }
          ],
          "total_results": 1,
          "page": 1,
          "per_page": 1,
          "total_pages": 1
        }
        """;

    private const string Withheld = """
        { "results": [{ "siren": "000000117", "nom_complet": "[NON-DIFFUSIBLE]", "nom_raison_sociale": null, "nature_juridique": "1000",
          "activite_principale": "95.11Z", "date_creation": "2020-01-01", "etat_administratif": "C", "statut_diffusion": "P",
          "siege": { "numero_voie": "[NON-DIFFUSIBLE]", "type_voie": null, "libelle_voie": "[NON-DIFFUSIBLE]", "code_postal": "43000", "commune": "43157", "libelle_commune": "LE PUY-EN-VELAY" } }] }
        """;

    private static readonly Siren Number = Siren.Parse("000000117");

    [Fact]
    public async Task Company_ThatIsKnown_FillsWhatWasNotTyped()
    {
        var directory = new Directory(_ => Answer(Known));

        var known = (await directory.Lookup.FindAsync(Number)).ShouldNotBeNull();

        directory.Asked.ShouldBe([new Uri("https://recherche-entreprises.api.gouv.fr/search?q=000000117&page=1&per_page=1")]);
        var filled = known.Fill(new Declaration { Name = "Les Essais" });
        (filled.Name, filled.LegalForm, filled.Founded, filled.ApeCode).ShouldBe(("Les Essais", "SARL", "2014", "62.02A"));
        (filled.Street, filled.PostalCode, filled.Insee).ShouldBe(("3 RUE DES ESSAIS", "43000", "43157"));
        known.Fill(new Declaration { Street = "Ailleurs" }).PostalCode.ShouldBeEmpty();
    }

    [Fact]
    public async Task Company_ThatWithholdsWhatItIs_LeavesItToBeTyped()
    {
        var known = (await new Directory(_ => Answer(Withheld)).Lookup.FindAsync(Number)).ShouldNotBeNull();

        (known.Name, known.Street, known.LegalForm, known.PostalCode).ShouldBe(("", "", "Entreprise individuelle", "43000"));
    }

    [Theory]
    [InlineData("""{ "results": [], "total_results": 0 }""")]
    [InlineData("""{ "results": [{ "siren": "732829320", "nom_complet": "UNE AUTRE" }] }""")]
    [InlineData("""{ "erreur": "Trop de requêtes" }""")]
    [InlineData("<html>")]
    public async Task Answer_ThatTellsNothing_FillsNothing(string answer) =>
        (await new Directory(_ => Answer(answer)).Lookup.FindAsync(Number)).ShouldBeNull();

    [Fact]
    public async Task Directory_ThatIsTooBusyOrSilent_FillsNothing()
    {
        (await new Directory(_ => new HttpResponseMessage(HttpStatusCode.TooManyRequests)).Lookup.FindAsync(Number)).ShouldBeNull();
        (await new Directory(_ => throw new HttpRequestException("no route")).Lookup.FindAsync(Number)).ShouldBeNull();
        (await new Directory(_ => throw new TaskCanceledException("too late")).Lookup.FindAsync(Number)).ShouldBeNull();
    }

    private static HttpResponseMessage Answer(string json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private sealed class Directory(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<Uri> Asked { get; } = [];

        public StateCompanyLookup Lookup => new(new HttpClient(this) { BaseAddress = StateCompanyLookup.Address });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!);
            return Task.FromResult(answer(request));
        }
    }
}
