using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Departures;
using Catalogue.Core.Journal;
using Catalogue.Core.Labels;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Departures;

/// <summary>A partner of the demonstration that shows offers, with a manager and a contributor, and who decides of it.</summary>
internal sealed class DepartureScene(RegistryFixture registry)
{
    public static Uri Address { get; } = new("https://essai.example/suite");

    public Partner Partner { get; private set; } = null!;

    public Guid Manager { get; private set; }

    public Guid Editor { get; private set; }

    public Guid Lead { get; private set; }

    public DateTimeOffset Now => registry.Clock.GetUtcNow();

    /// <param name="rank">Which of those that show two offers at least, from 0: each test has its own.</param>
    /// <param name="slug">The one of this address alone; null for any.</param>
    public async Task BeginAsync(int rank, string? slug = null)
    {
        Partner = await AskAsync(async context => await context.Partners.AsNoTracking().Include(partner => partner.Outlets)
            .Where(partner => partner.Status == PartnerStatus.Validated && (slug == null || partner.Slug == slug)
                && context.Offers.Count(offer => offer.PartnerId == partner.Id && offer.Standing.From <= Now && Now < offer.Standing.Until) > 1)
            .OrderBy(partner => partner.Slug).Skip(rank).FirstAsync());
        Manager = await AddAsync(CompanyRole.Manager);
        Editor = await AddAsync(CompanyRole.Editor);
        Lead = await AskAsync(async context =>
        {
            var member = StaffMember.Meet("https://essai.example", Guid.NewGuid().ToString("N"), Now);
            member.SignIn("Dominique Essai", $"{Guid.NewGuid():N}@essai.example", [], Now);
            member.Hold("cheffe du bureau du label");
            context.Add(member);
            await context.SaveChangesAsync();
            return member.Id;
        });
    }

    /// <summary>Somebody of the company; null as a role makes it nobody's.</summary>
    public Task<Guid> AddAsync(CompanyRole? role, DateTimeOffset? opened = null) => AskAsync(async context =>
    {
        var (email, at) = ($"{Guid.NewGuid():N}@essai.example", opened ?? Now);
        var account = Account.Open(UserCode.Draw(), "Alix Essai", email, at);
        account.Activate(at).OrThrow();
        (account.NormalizedUserName, account.NormalizedEmail) = (account.UserName, EmailAddress.Normalize(email));
        context.Add(account);
        if (role is { } held) context.Add(new Membership(account.Id, Partner.Id, held, at));
        await context.SaveChangesAsync();
        return account.Id;
    });

    /// <summary>A validated partner that takes over, with the answers that are given.</summary>
    public Task<Partner> JoinAsync(int rank, IReadOnlyDictionary<string, Answer> sheet) => registry.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var heir = await TestPartner.JoinAsync(services, rank, $"repreneur-{rank}", new(2026, 12, 31), Build.Context(Now.AddDays(-3)), sheet);
        await writer.CommitAsync();
        return heir.Partner;
    });

    public Task<List<Offer>> OffersAsync() => AskAsync(context =>
        context.Offers.AsNoTracking().Include(offer => offer.Versions).Where(offer => offer.PartnerId == Partner.Id).OrderBy(offer => offer.Reference).ToListAsync());

    public Task<Offer> OfferAsync(string reference) => AskAsync(context =>
        context.Offers.AsNoTracking().Include(offer => offer.Versions).SingleAsync(offer => offer.Reference == reference));

    public Task<Partner> ReadAsync() => AskAsync(context => context.Partners.AsNoTracking().SingleAsync(partner => partner.Id == Partner.Id));

    public Task<List<RightOfUse>> RightsAsync() => AskAsync(context =>
        context.Rights.AsNoTracking().Where(right => right.PartnerId == Partner.Id).ToListAsync());

    /// <summary>The kinds of the mails that an account was sent.</summary>
    public Task<List<string>> MailsAsync(Guid accountId) => AskAsync(async context =>
    {
        var address = await context.Accounts.Where(account => account.Id == accountId).Select(account => account.Email).SingleAsync();
        return await context.Mails.Where(mail => mail.To == address).Select(mail => mail.Template).ToListAsync();
    });

    public Task<List<JournalEntry>> JournalAsync(string name) => AskAsync(context =>
        context.Journal.AsNoTracking().Where(entry => entry.Event == name).OrderBy(entry => entry.Number).ToListAsync());

    public ActionContext ByManager() => new() { Actor = new(ActorKind.Partner, Manager.ToString()), Instant = Now, Process = "essai" };

    public ActionContext ByLead() => new() { Actor = new(ActorKind.Staff, Lead.ToString()), Instant = Now, Process = "essai" };

    public static Decision Because(DecisionKind kind) => new()
    {
        ReasonCode = kind switch
        {
            DecisionKind.Closure => "cessation",
            DecisionKind.Merger => "absorption",
            DecisionKind.Number => "new_number",
            _ => "new_name",
        },
        Note = "Vu l’avis publié.",
    };

    public Task<T> WithAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull => registry.InScopeAsync(services => act(services.GetRequiredService<TService>()));

    public Task<T> AskAsync<T>(Func<RegistryContext, Task<T>> ask) => WithAsync(ask);

    public Task<Result> LeaveAsync(string? reason = null) =>
        WithAsync((DepartureService service) => service.LeaveAsync(Partner.Id, reason, Address, ByManager()));
}
