using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Geography;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Partners;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Joining.Review;

/// <summary>What the machine finds in a declaration, one fault at a time.</summary>
public sealed class RequestFindingsTests
{
    private static readonly CommuneDirectory Communes = new();

    private static readonly KnownPartner Known = new() { Slug = "essai", Name = "Essai", Status = PartnerStatus.Left, HasRunningRight = false };

    public static TheoryData<string, DeclarationPart, FindingLevel, string> Faults => new()
    {
        { "no name", DeclarationPart.Company, FindingLevel.Blocks, "Le nom de l’entreprise manque" },
        { "wrong key", DeclarationPart.Company, FindingLevel.Blocks, "clé de contrôle" },
        { "wrong VAT", DeclarationPart.Company, FindingLevel.Blocks, "forme d’un numéro" },
        { "SIREN of abroad", DeclarationPart.Company, FindingLevel.Blocks, "donne un SIREN" },
        { "other activity", DeclarationPart.Company, FindingLevel.Look, "qu’un indice" },
        { "no activity", DeclarationPart.Company, FindingLevel.Look, "code d’activité manque" },
        { "this year", DeclarationPart.Company, FindingLevel.Look, "moins d’un an" },
        { "last year", DeclarationPart.Company, FindingLevel.Look, "peut-être moins d’un an" },
        { "no year", DeclarationPart.Company, FindingLevel.Blocks, "année de création" },
        { "other postal code", DeclarationPart.Address, FindingLevel.Blocks, "n’est pas de Le Puy-en-Velay" },
        { "firm's own postal code", DeclarationPart.Address, FindingLevel.Look, "peut-être un Cedex" },
        { "no commune", DeclarationPart.Address, FindingLevel.Blocks, "Aucune commune" },
        { "abroad", DeclarationPart.Address, FindingLevel.Look, "hors de France" },
        { "no street", DeclarationPart.Address, FindingLevel.Look, "La rue manque" },
        { "no contact", DeclarationPart.Contact, FindingLevel.Blocks, "nom du contact" },
        { "no address", DeclarationPart.Contact, FindingLevel.Blocks, "n’en est pas une" },
        { "other address", DeclarationPart.Contact, FindingLevel.Look, "ne l’a pas été" },
        { "other domain", DeclarationPart.Contact, FindingLevel.Look, "n’est pas du site" },
        { "no specification", DeclarationPart.Offers, FindingLevel.Look, "cahier des charges" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Declaration_WithAFault_HasItsFindingBesideItsPart(string fault, DeclarationPart part, FindingLevel level, string said)
    {
        var findings = Find(Faulty(fault));

        findings.ShouldContain(finding => finding.Part == part && finding.Level == level && finding.Sentence.Contains(said));
    }

    [Fact]
    public void Declaration_InOrder_HasNothingToLookAt()
    {
        var findings = Find(RequestScene.Declared);

        findings.ShouldAllBe(finding => finding.Level == FindingLevel.Fine);
        findings.Select(finding => finding.Part).Distinct().ShouldBe([DeclarationPart.Company, DeclarationPart.Address, DeclarationPart.Contact]);
    }

    [Fact]
    public void Address_NobodyConfirmed_Blocks() =>
        RequestFindings.Of(RequestScene.Make(null, "label", Build.Day(2026, 11, 22), isConfirmed: false), Sources())
            .ShouldContain(finding => finding.Part == DeclarationPart.Contact && finding.Level == FindingLevel.Blocks);

    [Theory]
    [InlineData(PartnerStatus.Validated, true, FindingLevel.Blocks)]
    [InlineData(PartnerStatus.Validated, false, FindingLevel.Look)]
    [InlineData(PartnerStatus.Left, false, FindingLevel.Look)]
    [InlineData(PartnerStatus.Refused, false, FindingLevel.Look)]
    public void Company_KnownAlready_BlocksOnlyWhileItHasItsRight(PartnerStatus status, bool hasRight, FindingLevel level) =>
        LevelOf(Sources() with { Known = Known with { Status = status, HasRunningRight = hasRight } }, "Essai").ShouldBe(level);

    /// <summary>The partner that a request became forbids nothing: the decision is taken.</summary>
    [Fact]
    public void Company_OfARequestThatIsDecided_IsComparedWithNobody()
    {
        var request = RequestScene.Make(null, "label", Build.Day(2026, 11, 22));
        request.Validate(Guid.NewGuid(), Guid.NewGuid(), Build.Day(2026, 11, 23)).OrThrow();
        var sources = Sources() with { Known = Known with { Status = PartnerStatus.Validated, HasRunningRight = true } };

        RequestFindings.Of(request, sources).ShouldAllBe(finding => finding.Level == FindingLevel.Fine);
    }

    [Fact]
    public void Company_WhoseRightWasWithdrawn_WaitsForTheProgrammesDelay()
    {
        var known = Known with { Status = PartnerStatus.Validated, AskableFrom = new(2026, 11, 23) };

        LevelOf(Sources() with { Known = known }, "23 novembre 2026").ShouldBe(FindingLevel.Blocks);
        LevelOf(Sources() with { Known = known, AcceptedOn = new(2026, 11, 23) }, "a été partenaire").ShouldBe(FindingLevel.Look);
    }

    [Fact]
    public void WhatOthersDeclareToo_IsToLookAt()
    {
        var sources = Sources() with
        {
            Known = Known with { Lapsed = [("Assurance", new DateOnly(2026, 10, 31))] },
            OtherRequests = ["DE-00007"],
            SameEmail = ["Le Fournil"],
            SamePhone = ["Le Halage"],
        };

        foreach (var said in (string[])["DE-00007", "Le Fournil", "Le Halage", "1er novembre 2026"]) LevelOf(sources, said).ShouldBe(FindingLevel.Look);
    }

    private static Declaration Faulty(string fault)
    {
        var sound = RequestScene.Declared;
        return fault switch
        {
            "no name" => sound with { Name = " " },
            "wrong key" => sound with { Number = "000950011" },
            "wrong VAT" => sound with { Origin = CompanyOrigin.OtherState, Number = "BE12" },
            "SIREN of abroad" => sound with { Origin = CompanyOrigin.OtherState },
            "other activity" => sound with { ApeCode = "56.10A" },
            "no activity" => sound with { ApeCode = "" },
            "this year" => sound with { Founded = "2026" },
            "last year" => sound with { Founded = "2025" },
            "no year" => sound with { Founded = "l’an dernier" },
            "other postal code" => sound with { PostalCode = "69001", Insee = "43157" },
            "firm's own postal code" => sound with { PostalCode = "43009", Insee = "43157" },
            "no commune" => sound with { Commune = "Zzzz", PostalCode = "00000" },
            "abroad" => sound with { Origin = CompanyOrigin.OtherState, Number = "BE0000000097" },
            "no street" => sound with { Street = "" },
            "no contact" => sound with { ContactName = "" },
            "no address" => sound with { ContactEmail = "noa" },
            "other address" => sound with { ContactEmail = "autre@atelier-essai.example" },
            "other domain" => sound with { Website = "https://ailleurs.example/essai" },
            _ => sound with { Specifications = [] },
        };
    }

    private static IReadOnlyList<Finding> Find(Declaration declared) =>
        RequestFindings.Of(RequestScene.Make(declared, "label", Build.Day(2026, 11, 22)), Sources());

    private static FindingLevel LevelOf(RequestSources sources, string said) =>
        RequestFindings.Of(RequestScene.Make(null, "label", Build.Day(2026, 11, 22)), sources).Single(finding => finding.Sentence.Contains(said)).Level;

    private static RequestSources Sources() => new() { Communes = Communes, Today = new(2026, 11, 22), AcceptedOn = new(2026, 11, 22), EditionStartsOn = new(2026, 1, 1) };
}
