using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Specifications;

/// <summary>
/// The specifications that are shipped (A6, A7): every family and sub-family has one, and each criterion that forbids
/// publication lets an offer pass and stops another.
/// </summary>
public sealed class SpecificationCatalogueTests
{
    [Fact]
    public void EveryFamilyAndSubFamily_HasItsSpecification()
    {
        var references = ShippedSpecifications.All.GroupBy(specification => specification.Family)
            .ToDictionary(family => family.Key, family => family.Select(specification => specification.Reference).ToList());

        references["equipement"].ShouldBe(
            [
                "ordinateur-de-bureau", "ordinateur-portable-fixe", "ordinateur-portable-mobile", "ordinateur-ultra-mobile",
                "assistant-personnel",
                "ecran-plat", "appareil-photo-numerique", "videoprojecteur",
                "camera-interieure-fixe", "camera-exterieure-fixe", "camera-motorisee", "imprimante", "imprimante-etiquettes",
                "serveur-application", "serveur-dedie",
                "reseau-filaire", "reseau-cpl", "reseau-wifi", "connexion-a-distance", "securite-reseau",
            ],
            ignoreOrder: true);
        references["telecoms"].ShouldBe(["equipement-voix-donnees", "services-telecoms"], ignoreOrder: true);
        references["internet"].ShouldBe(["acces-internet", "site-internet"], ignoreOrder: true);
        references["prestataires"].ShouldBe(
            ["centre-informatique", "centre-telecoms", "centre-informatique-telecoms", "conseiller"], ignoreOrder: true);
        references["groupee"].ShouldBe(["offre-groupee"]);
    }

    public static TheoryData<string> References => [.. ShippedSpecifications.All.Select(specification => specification.Reference)];

    public static TheoryData<string> ReferencesOfOffers =>
        [.. ShippedSpecifications.All.Where(specification => specification.Kind == OfferKind.Offer).Select(specification => specification.Reference)];

    [Theory]
    [MemberData(nameof(References))]
    public void Answers_ThatJustSatisfyEverything_Pass(string reference)
    {
        var content = ShippedSpecifications.ContentOf(reference);

        SpecificationCheck.Run(content, SpecificationSamples.Satisfying(content), SpecificationSamples.Today).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(References))]
    public void EachBlockingCriterion_StopsTheOfferThatFailsItAlone(string reference)
    {
        var content = ShippedSpecifications.ContentOf(reference);
        var checkedCriteria = 0;

        foreach (var section in content.Sections)
        {
            var satisfying = SpecificationSamples.SatisfyingWithin(content, section);
            SpecificationCheck.Run(content, satisfying, SpecificationSamples.Today).ShouldBeEmpty();
            foreach (var criterion in section.Criteria.Where(SpecificationSamples.CanBlock))
            {
                foreach (var failing in SpecificationSamples.Failing(criterion))
                {
                    var answers = satisfying.ToDictionary();
                    if (failing is null) answers.Remove(criterion.Key);
                    else answers[criterion.Key] = failing;

                    SpecificationCheck.Run(content, answers, SpecificationSamples.Today)
                        .ShouldContain(finding => finding.CriterionKey == criterion.Key && finding.IsBlocking, $"{reference}, {criterion.Key}");
                    checkedCriteria++;
                }
            }
        }

        checkedCriteria.ShouldBeGreaterThan(20);
    }

    [Theory]
    [MemberData(nameof(References))]
    public void EachBlockingCriterion_MeasuresSomething(string reference)
    {
        var blocking = ShippedSpecifications.ContentOf(reference).Criteria
            .Where(criterion => criterion is { IsBlocking: true, IsRequired: true }).ToList();

        blocking.ShouldNotBeEmpty();
        blocking.ShouldAllBe(criterion => criterion.Type != CriterionType.YesNo && criterion.Type != CriterionType.Text);
    }

    [Theory]
    [MemberData(nameof(ReferencesOfOffers))]
    public void Specification_AsksWhatAnnex2AsksOfAllOffers(string reference)
    {
        var content = ShippedSpecifications.ContentOf(reference);
        string[] asked =
        [
            "objet", "conseil-et-vente", "livraison-et-installation", "formation", "assistance", "contrat-et-financement",
            "conditions-de-vente", "equipe", "engagements",
        ];
        asked.ShouldBeSubsetOf(content.Sections.Select(section => section.Key));
        content.Find("location_evolutive").ShouldNotBeNull().IsRequired.ShouldBeTrue();
        content.Find("aide_jeune_entreprise").ShouldNotBeNull();
    }

    [Fact]
    public void Centre_OfEachCategory_OwesTheServicesOfItsTechnology()
    {
        foreach (var (reference, technologies) in new[]
        {
            ("centre-informatique", new[] { "I", "IT" }),
            ("centre-telecoms", ["T", "IT"]),
            ("centre-informatique-telecoms", ["I", "T", "IT"]),
        })
        {
            var services = ShippedSpecifications.ContentOf(reference).Criteria.Where(c => c.Type == CriterionType.Capability).ToList();

            services.Count.ShouldBe(50);
            services.ShouldAllBe(service => (service.Owed == CapabilityRequirement.OwnOrThirdParty) == technologies.Contains(service.Technology));
        }
    }
}
