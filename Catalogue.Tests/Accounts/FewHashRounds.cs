using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Accounts;

/// <summary>Passwords of tests cost little: hundreds are hashed. What they cost in earnest is held in <see cref="PasswordRulesTests"/>.</summary>
internal static class FewHashRounds
{
    private const int Rounds = 2_000;

    public static IServiceCollection HashInFewRounds(this IServiceCollection services) =>
        services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = Rounds);
}
