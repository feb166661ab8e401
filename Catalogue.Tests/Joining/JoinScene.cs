using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Joining;
using Catalogue.Core.Journal;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Joining;

/// <summary>Companies that ask to join, without the pages.</summary>
internal static class JoinScene
{
    public static string NewAddress() => $"demande.{Guid.NewGuid():N}@essai.example";

    public static ActionContext Visiting(DateTimeOffset instant) => new() { Actor = Actor.Visitor, Instant = instant, Process = "demande" };

    public static Uri LinkOf(string secret) => new($"https://essai.example/{secret}");

    /// <summary>Accepts the terms.</summary>
    public static Task<Result> BeginAsync(this RegistryFixture registry, string email, string? terms = null, DateTimeOffset? at = null) =>
        registry.InScopeAsync(services => services.GetRequiredService<JoinService>().BeginAsync(
            new NewJoin
            {
                PersonName = "Camille Essai",
                Email = email,
                TermsNumber = terms ?? services.GetRequiredService<SiteContent>().Terms[0].Number,
                LinkOf = LinkOf,
            },
            Visiting(at ?? registry.Clock.GetUtcNow())));

    /// <summary>A request whose address is confirmed, and which declares something.</summary>
    public static async Task<JoinRequest> DraftAsync(this RegistryFixture registry, Declaration? declared = null, string? email = null)
    {
        email ??= NewAddress();
        (await registry.BeginAsync(email)).OrThrow();
        var secret = await registry.SecretAsync(email);
        var followed = await registry.ServeAsync(service => service.FollowAsync(secret, Visiting(registry.Clock.GetUtcNow())));
        if (declared is not null)
            (await registry.ServeAsync(service => service.DeclareAsync(followed.Value.Id, _ => declared, Visiting(registry.Clock.GetUtcNow())))).OrThrow();
        return followed.Value;
    }

    /// <summary>A request that was sent.</summary>
    public static async Task<JoinRequest> SentAsync(this RegistryFixture registry, string? number = null, string? email = null)
    {
        var draft = await registry.DraftAsync(Declarations.Sound(number), email);
        (await registry.ServeAsync(service => service.SubmitAsync(draft.Id, LinkOf, Visiting(registry.Clock.GetUtcNow())))).OrThrow();
        return await registry.RequestAsync(draft.Id);
    }

    public static Task<T> ServeAsync<T>(this RegistryFixture registry, Func<JoinService, Task<T>> act) =>
        registry.InScopeAsync(services => act(services.GetRequiredService<JoinService>()));

    public static Task<JoinRequest> RequestAsync(this RegistryFixture registry, Guid id) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().JoinRequests.AsNoTracking().SingleAsync(request => request.Id == id));

    /// <summary>What an address received.</summary>
    public static Task<List<OutgoingMail>> MailsToAsync(this RegistryFixture registry, string email) => registry.InScopeAsync(services =>
        services.GetRequiredService<RegistryContext>().Mails.AsNoTracking().Where(mail => mail.To == email).ToListAsync());

    /// <summary>The only mail of a kind that an address received: those of an instant have no order.</summary>
    public static async Task<OutgoingMail> MailAsync(this RegistryFixture registry, string email, string template) =>
        (await registry.MailsToAsync(email)).Single(mail => mail.Template == template);

    /// <summary>The secret of the link with which an address is confirmed.</summary>
    public static async Task<string> SecretAsync(this RegistryFixture registry, string email) =>
        SecretIn(await registry.MailAsync(email, "demande-confirmer"));

    /// <summary>The secret of the link that a mail holds.</summary>
    public static string SecretIn(OutgoingMail mail) =>
        mail.Text!.Split('\n').Single(line => line.StartsWith("https://essai.example/", StringComparison.Ordinal))["https://essai.example/".Length..];

    /// <summary>What the journal holds of a request.</summary>
    public static Task<List<JournalEntry>> JournalAsync(this RegistryFixture registry, Guid id) => registry.InScopeAsync(services =>
    {
        var subject = $"request:{id}";
        return services.GetRequiredService<RegistryContext>().Journal.AsNoTracking().Where(entry => entry.Subject == subject).OrderBy(entry => entry.Number).ToListAsync();
    });

    /// <summary>What was accepted with a request.</summary>
    public static Task<IReadOnlyList<(string Number, string Hash, DateTimeOffset At)>> AcceptancesAsync(this RegistryFixture registry, Guid id) =>
        registry.InScopeAsync(async services => (IReadOnlyList<(string, string, DateTimeOffset)>)
        [
            .. (await services.GetRequiredService<RegistryContext>().TermsAcceptances.AsNoTracking().Where(accepted => accepted.RequestId == id).ToListAsync())
                .Select(accepted => (accepted.TermsNumber, accepted.TermsHash, accepted.AcceptedAt)),
        ]);

    /// <summary>A reviewer does something to a request.</summary>
    public static Task ReviewAsync(this RegistryFixture registry, Guid id, Func<JoinRequest, Result> act) => registry.InScopeAsync(async services =>
    {
        var context = services.GetRequiredService<RegistryContext>();
        act(await context.JoinRequests.SingleAsync(request => request.Id == id)).OrThrow();
        await context.SaveChangesAsync();
    });
}
