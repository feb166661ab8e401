using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Infrastructure.Security;

/// <summary>A page for the ministry's people whose role allows something.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class RequiresAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new StaffRequirement(permission)];
}

/// <summary>A page for a partner's people, about their own account; the ministry's people have none here.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ForAccountsAttribute : AuthorizeAttribute, IAuthorizationRequirementData
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new AssertionRequirement(context => context.User.HasAccount())];
}

/// <summary>Somebody of the ministry whose role allows something, be it for some files only.</summary>
internal sealed record StaffRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>In the space of a partner: one of its own people whose role allows it, or who acts for it (A5).</summary>
internal sealed record OwnCompanyRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>On the file of a partner: somebody of the ministry whose role allows it, on that file.</summary>
internal sealed record OwnFileRequirement(Permission Permission) : IAuthorizationRequirement;

internal sealed class StaffHandler : AuthorizationHandler<StaffRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, StaffRequirement requirement)
    {
        if (context.User.Has(requirement.Permission)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

internal sealed class OwnCompanyHandler(FileAccess files) : AuthorizationHandler<OwnCompanyRequirement, Partner>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnCompanyRequirement requirement, Partner resource)
    {
        if (!Permissions.MayBeDoneIn(resource.Status, requirement.Permission)) return;
        var isOwn = context.User.Companies().Any(company => company.PartnerId == resource.Id && company.Role.Allows(requirement.Permission));
        if (isOwn || (Permissions.MayBeDoneOnBehalf(requirement.Permission)
            && await files.AllowsAsync(context.User, Permission.ActForPartners, resource.Id)))
            context.Succeed(requirement);
    }
}

internal sealed class OwnFileHandler(FileAccess files) : AuthorizationHandler<OwnFileRequirement, Partner>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnFileRequirement requirement, Partner resource)
    {
        if (await files.AllowsAsync(context.User, requirement.Permission, resource.Id)) context.Succeed(requirement);
    }
}

/// <summary>Which files of partners somebody of the ministry may work on, and for what.</summary>
internal sealed class FileAccess(RegistryContext registry)
{
    /// <summary>Whether one of their roles allows it: on every file, or on this one because it was given to them.</summary>
    public async Task<bool> AllowsAsync(System.Security.Claims.ClaimsPrincipal person, Permission permission, Guid partnerId)
    {
        var roles = person.Roles().Where(role => role.Allows(permission)).ToList();
        if (roles.Count == 0) return false;
        if (roles.Exists(role => !role.IsForGivenFiles())) return true;
        var staffId = person.Id();
        return await registry.FileAssignments.AnyAsync(given => given.PartnerId == partnerId && given.StaffId == staffId);
    }

    /// <summary>Whether they see every file, or only those they were given.</summary>
    public static bool SeesAll(System.Security.Claims.ClaimsPrincipal person) =>
        person.Roles().Any(role => role.Allows(Permission.ReadFiles) && !role.IsForGivenFiles());
}
