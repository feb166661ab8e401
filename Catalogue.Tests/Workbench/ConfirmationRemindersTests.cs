using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Catalogue.Core.Workbench;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Workbench;

/// <summary>A5: partners are reminded to confirm their offers, once for each day by which to.</summary>
public abstract class ConfirmationRemindersSuite<TFixture>(TFixture registry) : IClassFixture<TFixture>
    where TFixture : RegistryFixture
{
    private const string Slug = "le-carreau-numerique";

    private static readonly ReminderAddresses Addresses = new(
        slug => new Uri($"https://catalogue.example/{slug}"), (slug, reference) => new Uri($"https://catalogue.example/{slug}/{reference}"));

    [SharedFact]
    public async Task Company_IsRemindedOfAllItsOffersByOneMail_AndNeverTwiceOfTheSameDay()
    {
        await ConfirmAsync(_ => true, Build.Day(2026, 11, 20));
        var offers = await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Offers
            .Where(offer => offer.Status == OfferStatus.Published)
            .Join(services.GetRequiredService<RegistryContext>().Partners.Where(partner => partner.Slug == Slug),
                offer => offer.PartnerId, partner => partner.Id, (offer, _) => offer.Reference)
            .OrderBy(reference => reference).Take(2).ToListAsync());
        offers.Count.ShouldBe(2);
        await ConfirmAsync(offers.Contains, Build.Day(2026, 5, 30));

        (await SendAsync(Build.Day(2026, 11, 15))).ShouldBe(0);
        (await SendAsync(Build.Day(2026, 11, 16))).ShouldBe(2);
        (await SendAsync(Build.Day(2026, 11, 17))).ShouldBe(0);

        var mails = await MailsAsync();
        mails.Select(mail => mail.To).ShouldBeUnique();
        foreach (var reference in offers)
        {
            mails.ShouldAllBe(mail => mail.Text!.Contains($"({reference}), au plus tard le 30 novembre 2026\u00a0: https://catalogue.example/{Slug}/{reference}\n"));
            mails.ShouldAllBe(mail => mail.Html!.Contains($"<a href=\"https://catalogue.example/{Slug}/{reference}\">"));
        }

        // Confirmed a day later, which leads to the same last day; then anew, which leads to another.
        await ConfirmAsync(offers[0].Equals, Build.Day(2026, 5, 31));
        (await SendAsync(Build.Day(2026, 11, 18))).ShouldBe(0);
        await ConfirmAsync(offers[0].Equals, Build.Day(2026, 6, 2));
        (await SendAsync(Build.Day(2026, 11, 18))).ShouldBe(1);
        (await MailsAsync()).Count.ShouldBe(2 * mails.Count);
    }

    private Task<int> SendAsync(DateTimeOffset now) => registry.InScopeAsync(services =>
        services.GetRequiredService<ConfirmationReminders>().SendAsync(Addresses, new() { Actor = Actor.System, Instant = now, Process = "essai" }));

    private Task<List<OutgoingMail>> MailsAsync() => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Mails.AsNoTracking().Where(mail => mail.Template == "offres-a-confirmer").ToListAsync());

    private Task ConfirmAsync(Func<string, bool> which, DateTimeOffset instant) => registry.InScopeAsync(async services =>
    {
        var offers = services.GetRequiredService<RegistryContext>().Offers;
        var references = (await offers.Where(offer => offer.ConfirmedAt != null).Select(offer => offer.Reference).ToListAsync()).FindAll(one => which(one));
        await offers.Where(offer => references.Contains(offer.Reference))
            .ExecuteUpdateAsync(set => set.SetProperty(offer => offer.ConfirmedAt, instant.ToUniversalTime()));
    });
}

public sealed class ConfirmationRemindersTests(RegistryFixture registry) : ConfirmationRemindersSuite<RegistryFixture>(registry);

public sealed class ConfirmationRemindersPostgreSqlTests(PostgreSqlFixture registry) : ConfirmationRemindersSuite<PostgreSqlFixture>(registry);
