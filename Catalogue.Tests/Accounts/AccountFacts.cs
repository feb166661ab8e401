using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Journal;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts;

/// <summary>What tests ask of an account, and of what was kept and sent about it.</summary>
internal static class AccountFacts
{
    public static Uri Help { get; } = new("https://essai.example/aide");

    public static async Task GivePasswordAsync(this IServiceProvider services, Guid accountId)
    {
        var registry = services.GetRequiredService<RegistryContext>();
        var account = await registry.Accounts.SingleAsync(account => account.Id == accountId);
        account.PasswordHash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, TestAccounts.Password);
        await registry.SaveChangesAsync();
    }

    /// <summary>Its owner acts.</summary>
    public static ActionContext Acting(Guid accountId, DateTimeOffset instant) =>
        new() { Actor = new(ActorKind.Partner, accountId.ToString()), Instant = instant, Process = "essai" };

    public static Task<Account> AccountAsync(this IServiceProvider services, Guid accountId) =>
        services.GetRequiredService<RegistryContext>().Accounts.AsNoTracking().SingleAsync(account => account.Id == accountId);

    /// <summary>Whether a password is the account's.</summary>
    public static async Task<bool> OpensWithAsync(this IServiceProvider services, Guid accountId, string password)
    {
        var account = await services.AccountAsync(accountId);
        return services.GetRequiredService<IPasswordHasher<Account>>().VerifyHashedPassword(account, account.PasswordHash!, password)
            != PasswordVerificationResult.Failed;
    }

    /// <summary>What the journal holds of the account, as events and payloads.</summary>
    public static async Task<IReadOnlyList<(string Event, string Payload)>> JournalAsync(this IServiceProvider services, Guid accountId)
    {
        var subject = $"account:{accountId}";
        var entries = await services.GetRequiredService<RegistryContext>().Journal.AsNoTracking()
            .Where(entry => entry.Subject == subject)
            .OrderBy(entry => entry.Number)
            .ToListAsync();
        return [.. entries.Select(entry => (entry.Event, entry.Payload))];
    }

    /// <summary>The mails queued for an address, the first queued first.</summary>
    public static async Task<IReadOnlyList<OutgoingMail>> MailsAsync(this IServiceProvider services, string address) =>
        await services.GetRequiredService<RegistryContext>().Mails.AsNoTracking()
            .Where(mail => mail.To == address)
            .OrderBy(mail => mail.QueuedAt)
            .ToListAsync();
}
