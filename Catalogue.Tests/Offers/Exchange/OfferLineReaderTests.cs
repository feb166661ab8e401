using System.Text;
using Catalogue.Core.Offers.Exchange;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Offers.Exchange;

public sealed class OfferLineReaderTests
{
    private static readonly OfferLine Sample = new()
    {
        Format = OfferLine.CurrentFormat,
        Reference = "OF-00012",
        Kind = OfferKind.Offer,
        Specification = "site-internet",
        Partner = new("essai", "732829320"),
        Outlet = new("Atelier", "43157"),
        Programme = "label",
        Content = Build.Content(),
    };

    [Fact]
    public void Line_ReadBack_SaysTheSame()
    {
        var (line, faults) = Read(Sample.ToJson());

        faults.ShouldBeEmpty();
        line.ShouldNotBeNull().ToJson().ShouldBe(Sample.ToJson());
    }

    [Fact]
    public void Example_OfTheDocument_IsALineOfTheFormat()
    {
        var document = File.ReadAllText(Path.Combine(Sources.Root, "docs", "formats.md"));
        var example = document.Split("```json")[1].Split("```")[0].Replace("\n", "", StringComparison.Ordinal);

        var (line, faults) = Read(example);

        faults.ShouldBeEmpty();
        line.ShouldNotBeNull().Content.Answers.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("pas du json", "ce n’est pas du JSON (vers le caractère 1)")]
    [InlineData("[1]", "entre accolades")]
    [InlineData("{}", "catalogue-offers/1")]
    [InlineData("""{"format":"catalogue-offers/2"}""", "catalogue-offers/1")]
    [InlineData("""{"format":"catalogue-offers/1"}""", "« content » : ce champ manque")]
    [InlineData("""{"format":"catalogue-offers/1","\ud800":1}""", "par son code")]
    public void Line_OfAnotherSort_IsRefused(string text, string expected) =>
        Read(text).Faults.ShouldContain(fault => Plain(fault).Contains(expected, StringComparison.Ordinal), string.Join(' ', Read(text).Faults));

    [Theory]
    [InlineData("\"reference\":\"OF-00012\"", "\"reference\":12", "« reference » : il faut un texte")]
    [InlineData("\"kind\":\"offer\"", "\"kind\":\"licorne\"", "offer, centre, adviser")]
    [InlineData("\"kind\":\"offer\"", "\"kind\":0", "offer, centre, adviser")]
    [InlineData("\"programme\":\"label\"", "\"programme\":null", "« programme » : il manque une valeur")]
    [InlineData("\"programme\":\"label\"", "\"programme\":\"label\",\"programme\":\"label\"", "écrit deux fois")]
    [InlineData("\"insee\":\"43157\"", "\"code\":\"43157\"", "« outlet.code » : ce champ n’existe pas")]
    [InlineData("\"insee\":\"43157\"", "\"Insee\":\"43157\"", "« outlet.insee » : ce champ manque")]
    [InlineData("\"amount\":{\"cents\":5000}", "\"amount\":{}", "« content.prices.lines[0].amount.cents » : ce champ manque")]
    [InlineData("\"amount\":{\"cents\":5000}", "\"amount\":{\"cents\":\"5000\"}", "il faut un nombre entier")]
    [InlineData("\"amount\":{\"cents\":5000}", "\"amount\":{\"cents\":50.5}", "il faut un nombre entier")]
    [InlineData("\"amount\":{\"cents\":5000}", "\"amount\":{\"cents\":5000,\"euros\":50}", "amount.euros » : ce champ n’existe pas")]
    [InlineData("\"modes\":\"onSite\"", "\"modes\":\"onSite, ailleurs\"", "onSite, remote, workshop")]
    [InlineData("\"excluded\":[]", "\"excluded\":[null]", "« content.excluded[0] » : il manque une valeur")]
    [InlineData("\"excluded\":[]", "\"excluded\":\"tout\"", "il faut une liste")]
    [InlineData("\"answers\":{}", "\"answers\":{\"a\":{\"validUntil\":\"demain\"}}", "« content.answers.a.validUntil » : il faut une date")]
    [InlineData("\"answers\":{}", "\"answers\":{\"a\":{\"number\":1e400}}", "il faut un nombre")]
    [InlineData("\"answers\":{}", "\"answers\":[]", "il faut un objet")]
    [InlineData("Offre d’essai", "Offre\\u0000", "un caractère invisible")]
    public void Field_ThatIsWrong_IsNamed(string right, string wrong, string expected)
    {
        var text = Sample.ToJson();
        text.ShouldContain(right);

        var faults = Read(text.Replace(right, wrong, StringComparison.Ordinal)).Faults;

        faults.ShouldContain(fault => Plain(fault).Contains(expected, StringComparison.Ordinal), string.Join(' ', faults));
    }

    [Fact]
    public void Line_WithSeveralFaults_TellsThemAll() =>
        Read("""{"format":"catalogue-offers/1","specification":1,"partner":[],"content":{"title":2}}""").Faults.Count.ShouldBeGreaterThan(10);

    [Fact]
    public void Line_ThatIsNoText_IsRefused() =>
        OfferLineReader.Read(new byte[] { (byte)'{', 0xFF, (byte)'}' }).Faults.ShouldHaveSingleItem().ShouldContain("UTF-8");

    private static (OfferLine? Line, IReadOnlyList<string> Faults) Read(string text) => OfferLineReader.Read(Encoding.UTF8.GetBytes(text));

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
