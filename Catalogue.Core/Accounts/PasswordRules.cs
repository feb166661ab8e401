using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>
/// What a password must be: long, and not one that others would try first. Nothing is asked of its composition, and nothing of it
/// is cut or changed.
/// </summary>
public sealed class PasswordRules(RegistryContext registry, CommonPasswords common) : IPasswordValidator<Account>
{
    /// <summary>Characters.</summary>
    public const int Shortest = 12, Longest = 128;

    private static readonly string[] Site = ["entrepreneurs", "faites le choix", "économie numérique", "catalogue", "label", "ministère"];

    /// <summary>Why a password cannot be that of an account; null when it can.</summary>
    /// <param name="account">The account, be it one that is being opened.</param>
    /// <param name="password">The password.</param>
    /// <param name="joining">The company that its owner is about to join, besides those they are in; null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Refusal?> FindFaultAsync(Account account, string password, Guid? joining, CancellationToken cancellation = default)
    {
        if (password.Length < Shortest) return new PasswordTooShort(password.Length);
        if (password.Length > Longest) return new PasswordTooLong(password.Length);
        var companies = await registry.Partners.AsNoTracking()
            .Where(partner => partner.Id == joining
                || registry.Memberships.Any(membership => membership.AccountId == account.Id && membership.PartnerId == partner.Id))
            .ToListAsync(cancellation);
        if (common.IsMadeOf(password, [account.FullName, account.Email!, account.UserName!, .. companies.Select(company => company.Company.Name), .. Site]))
            return new PasswordTellsOwner();
        return common.IsCommon(password) ? new PasswordTooCommon() : null;
    }

    /// <inheritdoc cref="FindFaultAsync(Account, string, Guid?, CancellationToken)"/>
    public Task<Refusal?> FindFaultAsync(Account account, string password, CancellationToken cancellation = default) =>
        FindFaultAsync(account, password, joining: null, cancellation);

    /// <summary>The same for Identity, whose error then holds the sentence.</summary>
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        await FindFaultAsync(user, password ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = fault.GetType().Name, Description = fault.Sentence })
            : IdentityResult.Success;
}
