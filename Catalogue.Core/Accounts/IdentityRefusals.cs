using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;

namespace Catalogue.Core.Accounts;

/// <summary>What Identity refuses, in the registry's own terms.</summary>
internal static class IdentityRefusals
{
    /// <returns>Null when it was carried out.</returns>
    /// <exception cref="InvalidOperationException">It refused what only a fault of the program asks for.</exception>
    public static Refusal? Refusal(this IdentityResult result) => result.Errors.FirstOrDefault() switch
    {
        null when result.Succeeded => null,
        { Code: nameof(IdentityErrorDescriber.DuplicateEmail) } => new AddressTaken(),
        { Code: nameof(IdentityErrorDescriber.InvalidEmail) } => new AddressRefused(),
        { Code: nameof(IdentityErrorDescriber.ConcurrencyFailure) } or null => new ChangedElsewhere(),
        _ => throw new InvalidOperationException(result.ToString()),
    };
}
