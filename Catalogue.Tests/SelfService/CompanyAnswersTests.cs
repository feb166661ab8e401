using Catalogue.Core.Data;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.SelfService;

/// <summary>Answers that a company gives once for all its offers (A23), before the gate of those that are published (A6).</summary>
public sealed class CompanyAnswersTests(SiteHost site) : IClassFixture<SiteHost>
{
    private const string Slug = "le-carreau-numerique", Staff = "effectif";

    [Fact]
    public async Task Answer_ThatFailsAPublishedOffer_IsRefusedWithItsTitle_AndChangesNothing()
    {
        var before = await site.PartnerAsync(Slug);

        var refused = (await AnswerAsync(Staff, new Answer { Number = 0 })).Refusal.ShouldBeOfType<AnswersFailOffers>();

        refused.Titles.ShouldNotBeEmpty();
        refused.Sentences.ShouldHaveSingleItem().ShouldContain("Nombre de personnes");
        JsonText.Store((await site.PartnerAsync(Slug)).Sheet).ShouldBe(JsonText.Store(before.Sheet));
    }

    [Fact]
    public async Task Answer_ThatSatisfiesThem_IsKept_AndNamedInTheJournalByItsCriterion()
    {
        (await AnswerAsync(Staff, new Answer { Number = 41 })).OrThrow();

        (await site.PartnerAsync(Slug)).Sheet[Staff].Number.ShouldBe(41);
        (await site.JournalAsync("partner.answered"))[0].Payload.ShouldContain("\"effectif\"");
        (await AnswerAsync(Staff, new Answer { Number = 41 })).OrThrow();
        (await site.JournalAsync("partner.answered")).Count.ShouldBe(1);
    }

    private async Task<Result> AnswerAsync(string criterion, Answer answer)
    {
        var partner = await site.PartnerAsync(Slug);
        return await site.InScopeAsync(services => services.GetRequiredService<CompanyService>().AnswerAsync(
            partner.Id,
            sheet => new Dictionary<string, Answer>(sheet, StringComparer.Ordinal) { [criterion] = answer },
            Build.Context(site.Clock.GetUtcNow())));
    }
}
