using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Catalogue.Core.Accounts;

/// <summary>
/// A password that nobody has, to be verified in place of an account's where there is none: it costs the same time.
/// </summary>
public sealed class NobodysPassword
{
    private readonly PasswordHasher<Account> _hasher;
    private readonly Account _nobody = Account.Open(UserCode.Draw(), "", "", DateTimeOffset.UnixEpoch);
    private readonly Lazy<string> _hash;

    /// <param name="options">Those by which accounts' passwords are hashed.</param>
    public NobodysPassword(IOptions<PasswordHasherOptions> options)
    {
        _hasher = new PasswordHasher<Account>(options);
        _hash = new(() => _hasher.HashPassword(_nobody, Guid.NewGuid().ToString()));
    }

    /// <summary>Verifies what was typed, to no avail.</summary>
    internal void Verify(string password) => _hasher.VerifyHashedPassword(_nobody, _hash.Value, password);
}
