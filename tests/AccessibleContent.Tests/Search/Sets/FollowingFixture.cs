using AccessibleContent.Tests.Store.Replica;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Search.Sets;

/// <summary>The notices of the sets alone, in a search file that follows their store.</summary>
public sealed class FollowingFixture() : AskedService(0)
{
    private protected override IEnumerable<string> Settings(string folder) => FollowingNode.Settings(folder);

    private protected override void Replace(IServiceCollection services, string folder) => FollowingNode.Replace(services, folder);
}
