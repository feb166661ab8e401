using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Notifications;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts.Teams;

/// <summary>A company of the demonstration with people of its own, each act in a scope of its own as on a site.</summary>
internal sealed class TeamScene(RegistryFixture registry)
{
    public const string Password = "Quatre chevaux mangent 7 pommes-reinettes";

    /// <summary>Where mails lead.</summary>
    public static Uri Address { get; } = new("https://essai.example/equipe");

    /// <summary>The secrets of the links that were sent, in order.</summary>
    public List<string> Secrets { get; } = [];

    public Guid PartnerId { get; private set; }

    public DateTimeOffset Now => registry.Clock.GetUtcNow();

    public async Task BeginAsync(PartnerStatus status = PartnerStatus.Validated) => PartnerId = await registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Partners.Where(partner => partner.Status == status).OrderBy(partner => partner.Slug)
            .Select(partner => partner.Id).FirstAsync());

    /// <summary>Somebody of the company; null as a role makes it nobody's.</summary>
    public Task<Guid> AddAsync(CompanyRole? role, string? email = null, bool isActive = true) => registry.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<RegistryContext>();
        email ??= $"{Guid.NewGuid():N}@essai.example";
        var account = Account.Open(UserCode.Draw(), "Alix Essai", email, Now);
        if (isActive) account.Activate(Now).OrThrow();
        (account.NormalizedUserName, account.NormalizedEmail) = (account.UserName, EmailAddress.Normalize(email));
        context.Add(account);
        if (role is { } held) context.Add(new Membership(account.Id, PartnerId, held, Now));
        await context.SaveChangesAsync();
        return account.Id;
    });

    /// <summary>The company leaves the operation.</summary>
    public Task LeaveAsync() => registry.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var partner = await services.GetRequiredService<RegistryContext>().Partners.SingleAsync(one => one.Id == PartnerId);
        services.GetRequiredService<PartnerService>().Leave(partner, Build.Context(Now)).OrThrow();
        await writer.CommitAsync();
    });

    /// <summary>The mails an account was sent, the first first.</summary>
    public Task<IReadOnlyList<OutgoingMail>> MailsAsync(Guid accountId) => registry.InScopeAsync(async services =>
        await services.MailsAsync((await services.AccountAsync(accountId)).Email!));

    public ActionContext By(Guid accountId) => new() { Actor = new(ActorKind.Partner, accountId.ToString()), Instant = Now, Process = "essai" };

    public Task<T> TeamAsync<T>(Func<TeamService, Task<T>> act) => registry.InScopeAsync(services => act(services.GetRequiredService<TeamService>()));

    public Task<Result> InviteAsync(Guid by, string email, CompanyRole role = CompanyRole.Editor) =>
        TeamAsync(team => team.InviteAsync(PartnerId, new NewInvitation { Email = email, Role = role }, LinkOf, By(by)));

    public Task<Team> ReadAsync() => TeamAsync(team => team.ReadAsync(PartnerId, Now));

    /// <summary>A link as mails carry it, whose secret is kept.</summary>
    public Uri LinkOf(string secret)
    {
        Secrets.Add(secret);
        return new Uri($"https://essai.example/{secret}");
    }

    public Task<List<JournalEntry>> JournalAsync(string prefix) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Journal.AsNoTracking()
            .Where(entry => entry.Event.StartsWith(prefix)).OrderBy(entry => entry.Number).ToListAsync());
}
