using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.SelfService;

/// <summary>A23: a partner is told thirty days before that documents its offers depend on lapse.</summary>
public sealed class DocumentRemindersTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    [Fact]
    public async Task Document_AboutToLapse_IsToldOnceByOneMailForTheCompany()
    {
        var (partnerId, slug, criterion, lastDay) = await LapsingFirstAsync();

        (await SendAsync(lastDay.AddDays(-31))).ShouldNotContain(slug);
        (await SendAsync(lastDay.AddDays(-30))).ShouldContain(slug);
        (await SendAsync(lastDay.AddDays(-29))).ShouldNotContain(slug);

        var told = await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Journal.AsNoTracking()
            .Where(entry => entry.Event == "partner.documentlapsing" && entry.Subject == $"partner:{partnerId}")
            .Select(entry => entry.Payload).ToListAsync());
        told.ShouldContain(payload => payload.Contains($"\"{criterion}\"") && payload.Contains($"{lastDay:yyyy-MM-dd}"));
        var mail = await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Mails.AsNoTracking()
            .FirstAsync(mail => mail.Template == "pieces-a-renouveler" && mail.Text!.Contains($"https://essai.example/{slug}")));
        mail.Text!.ShouldContain($"valable jusqu’au {FrenchDate.InFull(lastDay)}. Sans une autre, des offres quittent le catalogue après le {FrenchDate.InFull(lastDay.AddDays(30))}.");
    }

    /// <summary>The document of a partner that lapses first while its offers are shown, more than a month from the registry's day.</summary>
    private Task<(Guid PartnerId, string Slug, string Criterion, DateOnly LastDay)> LapsingFirstAsync() => registry.InScopeAsync(async services =>
    {
        var (now, space) = (registry.Clock.GetUtcNow(), services.GetRequiredService<SpaceReader>());
        var partners = await services.GetRequiredService<RegistryContext>().Partners.AsNoTracking()
            .Where(partner => partner.Status == PartnerStatus.Validated).OrderBy(partner => partner.Slug).ToListAsync();
        foreach (var partner in partners)
        {
            var facts = (await space.ReadAsync(partner.Id, now)).Facts;
            var found = facts.Documents
                .Where(document => document.OffersThatDependOnIt.Count > 0 && document.ValidUntil > ParisCalendar.DayOf(now).AddDays(40) && document.ValidUntil < new DateOnly(2028, 11, 30)
                    && document.Latest?.Status != DocumentStatus.Submitted)
                .MinBy(document => document.ValidUntil);
            if (found is not null) return (partner.Id, partner.Slug, found.Criterion.Key, found.ValidUntil!.Value);
        }

        throw new InvalidOperationException("No partner of the demonstration has a document that lapses later.");
    });

    /// <summary>The companies that are written to on a day.</summary>
    private Task<IReadOnlyList<string>> SendAsync(DateOnly day) => registry.InScopeAsync(async services =>
    {
        var slugs = new List<string>();
        var sent = await services.GetRequiredService<DocumentReminders>().SendAsync(
            slug =>
            {
                slugs.Add(slug);
                return new($"https://essai.example/{slug}");
            },
            new() { Actor = Actor.System, Instant = ParisCalendar.At(day, new(3, 0)), Process = "essai" });
        sent.ShouldBe(slugs.Count);
        return (IReadOnlyList<string>)slugs;
    });
}
